package studio.longplay.app.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.queue.QueueNews;

/// How light work is queued.
final class LightOptions {
    @Option(
            names = "--lane",
            paramLabel = "LANE",
            description = "background (the default), export or preview.")
    private Lane lane = Lane.BACKGROUND;

    @Mixin private AfterOption after = new AfterOption();

    /// Queues it, and says what is queued then.
    int queue(Home home, JobOrder light, Console console) throws StudioFault {
        if (!QueueDesk.add(home, light.in(lane).after(after.ids()))) {
            console.note(QueueText.ELSEWHERE);
        }
        QueueNews news = QueueDesk.look(home);
        console.answer(news, QueueText.lines(news));
        return CommandLineApp.DONE;
    }
}
