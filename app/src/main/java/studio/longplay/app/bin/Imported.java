package studio.longplay.app.bin;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.project.arrange.BinItem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What became of files that were to be imported: one that cannot be used does not keep the others.
///
/// @param items in the order asked for
/// @param faults of those that cannot be used
record Imported(List<BinItem> items, List<StudioFault> faults) {
    /// Looks at files; of a folder, at all in it.
    static Imported of(List<Path> files, String folder, BinFiles looker, JobContext context) {
        List<BinItem> items = new ArrayList<>();
        List<StudioFault> faults = new ArrayList<>();
        List<Path> all = files.stream().flatMap(Imported::inside).toList();
        for (int i = 0; i < all.size(); i++) {
            context.checkCancelled();
            context.progress(new Progress("Import", i, all.size()));
            try {
                items.add(looker.look(all.get(i), folder, within(context, i, all.size())));
            } catch (StudioFault cannot) {
                faults.add(cannot);
            }
        }
        return new Imported(items, faults);
    }

    /// A file's own progress as a part of the whole.
    private static JobContext within(JobContext whole, int done, int of) {
        return new JobContext() {
            @Override
            public void progress(Progress now) {
                long part = Math.round(now.fraction() * PARTS);
                whole.progress(new Progress("Import", done * PARTS + part, of * PARTS));
            }

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
            }
        };
    }

    private static final long PARTS = 1000;

    private static Stream<Path> inside(Path file) {
        if (!Files.isDirectory(file)) {
            return Stream.of(file);
        }
        try (Stream<Path> files = Files.list(file)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.of(file);
        }
    }
}
