/** Sentences on either side of each category, made up for the tests. The strong ones come near: literal, measured, or with the content. */

export interface Sentences {
  readonly weak: string
  readonly strong: string
}

export const sentences: Readonly<Record<string, Sentences>> = {
  collaboration: {
    weak: `
      I was joined at the hip with the data team for the whole quarter.
      We sat together with all the people involved and exchanged ideas.
      I kept the channels open with the regional offices.
      I had a lot of coffee chats with people from other departments.
      There was intensive cooperation with the suppliers.
      I made myself available to everyone on the team.
      I was always there for my teammates.
      I looped in the relevant people early on.
      I kept my boss posted at all times.
      I maintained excellent rapport with the client.
      I reached out to various subject matter experts.
      I served as the link between the lab and the clinic.
      I was the go-between for sales and engineering.
      I acted as the interface to the customer.
      I gave my colleagues a hand whenever they needed it.
      I leaned on my network to get support.
      I involved all stakeholders from the start.
      I made sure that communication flowed smoothly.
      Everyone pulled together.
      We were a well-oiled machine.
      It was teamwork at its best.
      I was in daily contact with the plant.
      I had regular conversations with the parents.
      I worked shoulder to shoulder with the nurses.
      I consulted with the legal department and others.
      I fostered good relations with the neighbours.
      I established a good relationship with the new owner.
      I mentored the juniors and helped them to grow.`,
    strong: `
      I worked with the printer until two in the morning and we changed the plate three times.
      The nurse and I went through 40 charts and crossed out the fields nobody used.
      I phoned the farmer, and he moved the milking to five.
      We met the auditor on Tuesday; she dropped the second sample.
      I collaborated with the museum on the label text: they cut it from 90 words to 35.
      I asked the two teams to swap desks for a week.
      The caterer told me the ovens were booked, so I rented a field kitchen.
      I read the complaint aloud to the board.
      My colleague wrote the parser, and I wrote the tests.
      I sat next to the dispatcher for two shifts and counted the calls.
      I invited twelve drivers; nine came, and seven drew the same detour.
      The bridge between the two buildings was closed.
      The clients reconnect after 30 seconds.
      The mayor's office said no twice.
      The supplier agreed to hold the price until June.
      We put the two heads of the pump together and bolted them.
      I showed the choir the recording and they heard the flat third themselves.
      The trust paid for the roof.
      He listened to the engine and said it was the second valve.
      I kept the patient calm by letting her hold the lamp.
      I taught three volunteers to splice rope; two of them now teach others.
      I gave the intern the smallest of the five modules, and she shipped it in nine days.
      We shared one tractor between four farms.
      I talked to 23 people who had cancelled; 14 named the delivery slot.
      The union asked for a trial and got one of six weeks.`,
  },
  alignment: {
    weak: `
      I brought everybody along on the journey.
      I got the green light from the steering committee.
      I made sure we were all rowing in the same direction.
      I secured commitment from the leadership team.
      I created buy-in across the organisation.
      We reached a consensus after long discussions.
      I convinced the sceptics.
      I won over the doubters.
      I harmonised the requirements of all departments.
      I managed the expectations of the different stakeholders.
      I got all the parties to the table.
      We came to an agreement that suited everyone.
      I brought both sides closer together.
      Everybody was behind the plan.
      I ensured that all voices were heard.
      I built bridges between the two teams.
      I aligned the roadmap with the business.
      In the end we were all singing from the same hymn sheet.
      I mediated between the two camps.
      I gained the support of management.
      I defused the conflict and restored harmony.
      I created a common vision for the product.
      I obtained sign-off from all departments.
      I pitched the idea to leadership and got their support.
      I got the buy-in of every single department head.
      My goal was to bring everyone onto the same page.
      I managed to get people excited about the idea.
      After intense negotiations a mutually acceptable solution was found.`,
    strong: `
      I moved the kick-off because the client's lawyer was away.
      We agreed that the late shift would clean the fryer.
      They agreed to tap-to-pay after I had filmed the queue.
      The two departments signed one price list, with 212 items.
      I aligned the mirrors with a laser.
      The text is aligned to the left margin.
      The director approved €12,000 and not the 30,000 I had asked for.
      I convinced the landlord to replace the boiler by showing him two winters of bills.
      The compromise was a lower ceiling and a wider door.
      Both sides signed on Friday: 31 hours, and Mondays off.
      He was against it until I showed him the dead fish.
      I did not try to persuade anybody; I put the numbers on the door.
      The union wanted Sundays off and got them; we got the early start.
      The committee voted 7 to 2.
      We settled on the blue one because the red faded in the test.
      The common ground wire was missing.
      I gave the tenants the choice between a lift in May and no rent rise.
      I had three offers; the board took the second.
      Sales accepted the cap of 40 orders a day.
      We could not agree, so we flipped a coin and tried mine first.`,
  },
  activity: {
    weak: `
      I organised weekly jour fixes with the agency.
      I kept the board tidy and the tickets groomed.
      I drew up a detailed project plan and monitored the milestones.
      I prepared status decks for management.
      I ran point on the launch.
      I coordinated the move.
      I took care of all the paperwork.
      I handled the communication with the press.
      I chased people for their updates.
      I set up a Slack channel and a shared folder.
      I created a RACI matrix.
      I scheduled regular check-ins with the trainers.
      I reported on progress every week.
      I wrote minutes and distributed them.
      I raised the risk in the weekly call.
      I escalated the topic to my boss.
      I supervised the construction work.
      I oversaw the day-to-day business.
      I made a project plan in Excel.
      I did a lot of research on the topic.
      I put a lot of work into the slides.
      I worked nights and weekends to get it done.
      I kept a close eye on the budget.
      I had many meetings with the architects.
      I organised trainings for the staff.
      We had daily stand-ups and retros.
      I documented everything in Confluence.
      I drove the project forward.`,
    strong: `
      I tracked 400 parcels with a GPS logger and found that 61 waited in Lyon.
      I cancelled the weekly call and nobody noticed.
      I did not hold weekly meetings; I wrote one page and asked for a yes or no.
      I managed to start the engine on the third try.
      The run took nine hours, so I split it in three.
      In the Friday meeting the crew voted to skip the second coat.
      I called the tower and asked for runway two.
      The report listed 14 faults; I fixed the four that stopped trains.
      I moved the launch to Tuesday because the bank closes at noon on Fridays.
      I met the tenants every Monday, and each week they struck one item off the list.
      Each risk had an owner and a date: the permit was Ana's, due 3 May.
      I escalated once, with two options, and the director took the cheaper.
      I planned the route by tide table.
      I monitored the pH every hour and stopped the pump at 8.2.
      I reviewed 90 contracts and found 11 without an end date.
      The meeting room holds twelve.
      I ran the test on 200 samples; 13 failed.
      We tested the brake at 40, 60 and 80 km/h.
      I organised the shelves by weight, so the pickers no longer climb.
      I handled the fragile boxes myself.
      The board of the pump had a crack.
      I kept the shop open through the flood.
      I wrote down every call for a week, 312 in all.`,
  },
  'borrowed-responsibility': {
    weak: `
      I was part of the core team.
      I was one of the people behind the redesign.
      I was on the project from the beginning.
      I had the lead in this project.
      I was the responsible person for the stand.
      I was tasked with organising the fair.
      My job was to support the project manager.
      I assisted the head chef in all tasks.
      I participated in the development of the new menu.
      I was given responsibility for the night shift.
      I took over responsibility for the archive.
      I was put in charge of the kitchen.
      It fell under my remit.
      I had overall ownership of the workstream.
      I was accountable for delivery.
      I contributed significantly to the success of the event.
      I was closely involved from start to finish.
      I played a big part in that.
      I helped shape the strategy.
      I had a say in the design.
      I was the face of the campaign.
      I was the driving force behind it.
      I supported the introduction of the new till system.
      I was instrumental in getting it over the line.
      I was leading the efforts on the technical side.
      I wore several hats.
      I helped drive the adoption.
      I had input into the budget.`,
    strong: `
      I drew the plan, poured the slab and hung the doors.
      I took the lead pipe out and put copper in.
      The function responsible for rounding used floats.
      She was responsible for the night shift.
      The valve was part of a batch of 900.
      I asked for the budget and got half.
      I helped her up the stairs.
      I owned a bakery in Porto for six years.
      The help desk closed at five.
      The team leader was ill, so I decided to leave at four.
      I was one of nine agents.
      My manager asked me to find out why.
      I joined in March as the only nurse on the ward.
      I was the third driver.
      The support engineer read the log and I changed the cable.
      I drove the van myself.
      The contract was mine.
      I had six weeks and no budget.
      I took the night shift so that Paul could sleep.
      I led the mule down the path first.`,
  },
  intensifier: {
    weak: `
      The event was a roaring success.
      It had an enormous effect on the team.
      Quality went up massively.
      The results were amazing.
      The numbers improved a great deal.
      It worked like a charm.
      Things ran much smoother after that.
      The process became way more efficient.
      We saw a significant uptick in sign-ups.
      Customer satisfaction skyrocketed.
      The project was delivered very successfully.
      It was a big step forward for the hospital.
      We made great strides.
      It made everybody's life easier.
      The atmosphere improved a lot.
      The new process saved us a ton of time.
      It exceeded all expectations.
      It paid off big time.
      The improvement was huge.
      It was a total game changer.
      Response times got drastically better.
      It went really well.
      The launch was flawless.
      Errors dropped considerably.
      The site is lightning fast now.
      The turnout was incredible.
      The feedback was overwhelming.
      There were hardly any problems.`,
    strong: `
      The wait fell drastically, from 48 to 27 minutes.
      Sales rose significantly: 212 jars in May against 90 in April.
      The queue was much shorter: 4 people instead of 19.
      The difference was significant at p < 0.01.
      We had a lot of 60 boards from that plant.
      Nobody missed the train.
      It took two hours and cost nothing.
      The hall was full on both nights, 340 seats.
      The bigger tank held 900 litres.
      Every one of the 31 dogs found a home.
      The success rate went from 61% to 74%.
      The new lamp uses a third of the power.
      The paint was too thick for the nozzle.
      The two largest farms left the co-op.
      The street was icy and the bus was late.
      The bug was in the date code.
      We lost 40 customers in the first month.
      The well ran dry in August.
      It was the first year without a fire.
      The faster of the two pumps was broken.
      The strong current pulled the buoy under.
      The team finished at 16:20.
      The quality inspector rejected two crates.
      It was better than the old one by 12 points.
      The major cause was the clock: it ran on winter time.
      Two thirds of the pupils passed; the year before it was half.`,
  },
  hedge: {
    weak: `
      It was kind of my idea.
      I sort of led the thing.
      I would say it was a success, more or less.
      I guess we did okay.
      It was somewhat better afterwards.
      I think I did a decent job.
      I believe this had some effect.
      To be honest, I'm not sure how much it helped.
      I suppose that was the turning point.
      We basically rebuilt it.
      It was pretty much done by then.
      I tried my best to calm them down.
      We had some kind of a plan.
      In a way it was a good thing.
      It may have helped a bit.
      I feel that I made a difference.
      We did various things to fix it.
      I'd like to think that it helped.
      I was sort of in charge, I suppose.
      It was more or less my job to fix it.
      It kind of worked out in the end.
      We somehow managed to get it done.
      I think that was probably a good decision.
      It went fairly smoothly, I guess.
      It was kind of a mess, but it sort of worked.
      I think it went quite well, to be honest.
      We more or less reached the goal, I believe.
      I did various things like that.`,
    strong: `
      The same kind of bread sold out by nine.
      That sort of screw does not fit.
      I wanted to know which kind of customer came back.
      She said that perhaps we could try the back door.
      I thought the pump was broken; it was the fuse.
      I could not say whether it was the price or the rain.
      About forty people came.
      Almost all of the seed came up.
      The rest of the day I slept.
      I used to think that speed mattered most; now I measure the wait.
      The belief cost us a month.
      It could have been the cable, so I changed it first.
      We tried salt, sand and ash; ash held.
      I guessed 300 and it was 412.
      The doctor asked what I thought, and I said the left one.
      Rather than wait, I drove there.
      Kind words did not help, so I brought soup.
      The sort order was wrong in the second table.
      I think about the bell every time I pass that door.
      They believed the well was deep; it was four metres.
      Some of the jars were cracked, nine in all.`,
  },
  enthusiasm: {
    weak: `
      I was thrilled with the outcome.
      I really enjoyed the challenge.
      I'm very passionate about cooking.
      Everyone loved the result.
      My boss was very pleased with my work.
      The guests were over the moon.
      We got rave reviews.
      I received a lot of praise.
      I was so proud of the team.
      The kids had a blast.
      Everybody was excited.
      Management was impressed.
      The feedback was great.
      I have a deep love for trains.
      I am a natural leader.
      I put my heart and soul into it.
      I gave it my all.
      The client thanked us many times.
      I felt very honoured.
      It was a very rewarding experience.
      The users were happy.
      I'm a huge fan of your product.
      It was an unforgettable experience.
      My professor said it was one of the best projects.
      People keep telling me how great it was.
      The director congratulated me personally.
      I learned so much from it.
      The mood in the team was fantastic.`,
    strong: `
      The children asked for the same story again the next day.
      Eleven of fourteen guests booked for the next year.
      She kept the old key on her ring, in case.
      The customer renewed for three years.
      The love letters were in the second box.
      The positive electrode was corroded.
      The confidence interval was wide, 3 to 19.
      My sister was not happy with the colour, and I changed it.
      He laughed and signed.
      The users asked for the old button back, 200 of them in a week.
      She thanked the driver and got out.
      Two families moved in before the paint was dry.
      The jury gave it 38 of 40 points.
      The happy hour ended at seven.
      I enjoyed none of it, but the roof held.
      Feedback from the probe arrived every 20 ms.
      The response was 404.
      The feature is still switched on in all 12 stores.
      My passion fruit died in the frost.
      The proud mill wheel had stopped in 1962.
      Nobody was pleased, and the bus ran anyway.`,
  },
  obedience: {
    weak: `
      I did everything as my manager told me.
      I followed the checklist step by step.
      I executed the plan as agreed.
      I never missed a deadline.
      I kept to the script.
      I stuck to the process at all times.
      I carried out my duties conscientiously.
      I always obeyed the rules.
      I did what was asked of me.
      I implemented the requirements one to one.
      I work best with clear guidelines.
      I complied with every instruction.
      I didn't question the decision.
      I waited until my boss decided.
      I handed everything in on time and as requested.
      The roadmap was delivered exactly as planned.
      I respected the chain of command.
      I went strictly by the manual.
      I made no changes of my own.
      I ticked off every item on the list.
      I made sure to follow all the regulations.
      I took the specifications and implemented them exactly.
      I did as I was told.
      I stayed within the scope that was given to me.
      I asked my supervisor for permission at every step.
      I adhered strictly to the guidelines.
      I like it when I get precise instructions.
      I never deviated from the plan.`,
    strong: `
      The manual said 40 bar; I stopped at 30 because the gauge shook.
      I was told to paint it, and I asked first whether it would be torn down.
      I followed the cable to the cellar and found the leak.
      The plan said May; I moved it to April for the tide.
      The rule was written in 1974, so I asked who still needed it.
      The next day the wolf followed the flock down.
      I broke the rule about two keys and wrote down why.
      The instruction sheet had a mistake in step four.
      I kept to the left side of the tunnel.
      The deadline was 5 March; we were done on the 2nd.
      The orders came in by fax.
      The process died every night at two.
      The order of the steps was wrong.
      He asked me to lie, and I did not.
      The followers of the saint came on foot.
      I kept the order book in a drawer.
      The captain changed course at 03:10, and I logged it.
      Nobody had told me where the fuse was.
      The process server rang twice.
      She followed me down the ladder.`,
  },
  buzzword: {
    weak: `
      We took the product to the next level.
      We leveraged our core competencies.
      It was a win-win for everyone.
      I thought outside the box.
      We drove digital transformation.
      We implemented an agile mindset.
      It was a holistic approach.
      We laid the foundation for future growth.
      We streamlined our processes.
      I spearheaded a strategic initiative.
      We delivered real value to our customers.
      We unlocked new potential.
      We ensured a seamless customer experience.
      It was a paradigm shift for the department.
      We followed industry best practices.
      We built a scalable, future-proof solution.
      We put the customer at the centre.
      I championed innovation.
      We embraced change.
      In today's fast-moving world you have to adapt.
      We moved the needle on engagement.
      We set new standards.
      We picked the low-hanging fruit first.
      It was a best-in-class implementation.
      We broke new ground.
      We operationalised the strategy.
      We created a culture of excellence.
      We became a centre of excellence.`,
    strong: `
      The lever had too little leverage, so I welded on 30 cm.
      We unlocked the gate at six.
      The landscape was flat and the wind came from the west.
      The foundation of the shed was 20 cm deep.
      The journey took nine hours.
      I copied the checklist that the airline next door uses.
      The seamless pipe cost twice as much.
      The company makes valves for milk trucks.
      The picture was bigger than the frame.
      The agile dog won the course in 31 seconds.
      The robust strain survived minus 12 degrees.
      The platform was closed for repairs.
      The market opens at six.
      The ecosystem of the pond changed after the pike came.
      The key lay under the mat.
      The model is robust to missing values.
      The mind map covered two walls.
      The pipeline carried milk.
      We cut the value of the voucher to €5.
      The growth on the hull was two centimetres thick.`,
  },
}
