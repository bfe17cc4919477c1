package studio.longplay.app.cli;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.deliver.LeftoverCare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a purge says of files that earlier exports left in a delivery folder.
record LeftoverPurge(Path folder) {
    static final String CLASS = "leftovers";

    LeftoverCare.Found find() throws StudioFault {
        return new LeftoverCare(folder).find(JobContext.quiet());
    }

    LeftoverCare.Found delete(Console console) throws StudioFault {
        return new LeftoverCare(folder).delete(console.progress());
    }

    /// @param what is done with them: `removed`
    static List<String> lines(String what, LeftoverCare.Found found) {
        List<String> lines = new ArrayList<>();
        found.files().forEach(file -> lines.add(line(file.name(), 1, file.bytes())));
        lines.add(line(what + " in all", found.files().size(), found.bytes()));
        return lines;
    }

    private static String line(String name, int count, long bytes) {
        return String.format(Locale.ROOT, "%-20s %7d  %s", name, count, InWords.size(bytes));
    }
}
