package studio.longplay.engine.store.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Capacity;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.QueueRunner;
import studio.longplay.engine.jobs.queue.QueueWatch;
import studio.longplay.engine.jobs.queue.QueuedJob;

import java.nio.file.Path;
import java.util.List;

/// A program with five films in its queue, of which the first never ends. It is killed.
final class QueueChild {
    private QueueChild() {}

    public static void main(String[] arguments) throws StudioFault, InterruptedException {
        try (QueueFolder folder = QueueFolder.open(Path.of(arguments[0]), Capacity.USUAL)) {
            for (int film = 1; film <= 5; film++) {
                folder.queue().add(JobOrder.heavy("film", "Film " + film, "/films/" + film, ""));
            }
            folder.queue().move(5, -3);
            folder.tell(List.of());
            try (QueueRunner _ =
                    new QueueRunner(folder.queue(), List.of(new Endless()), QueueWatch.NONE)) {
                while (true) {
                    Thread.sleep(20);
                    folder.grantWishes();
                    folder.tell(List.of());
                }
            }
        }
    }

    private static final class Endless implements Labour {
        @Override
        public String kind() {
            return "film";
        }

        @Override
        @SuppressWarnings("SystemOut") // The parent waits for the word.
        public String run(QueuedJob job, JobContext context) {
            System.out.println("running " + job.order().title());
            while (true) {
                context.checkCancelled();
                Thread.onSpinWait();
            }
        }
    }
}
