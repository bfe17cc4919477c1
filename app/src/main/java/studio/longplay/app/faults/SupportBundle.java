package studio.longplay.app.faults;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.doctor.Doctor;
import studio.longplay.engine.render.doctor.Scrubber;
import studio.longplay.engine.render.doctor.SupportZip;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A zip for whoever helps: logs, versions, what the doctor finds, and the names of the last edits.
/// Never a word of a script, and the user sees what is in it first.
final class SupportBundle {
    private SupportBundle() {}

    /// A file of the bundle.
    ///
    /// @param name in the zip
    /// @param text what is in it
    record Part(String name, String text) {
        long bytes() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /// What goes into a bundle. Takes seconds: the doctor tries everything.
    ///
    /// @param home the data folder
    /// @param lastEdits their names; only what kind each was goes into the bundle
    static List<Part> gather(Path home, List<Bug> bugs, List<String> lastEdits, JobContext context)
            throws StudioFault {
        Scrubber scrubber = Scrubber.ofThisUser(home);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("versions.txt", String.join("\n", versions()) + "\n"));
        StringBuilder told = new StringBuilder();
        for (Bug bug : bugs) {
            told.append(bug.code()).append('\n').append(scrubber.log(bug.details(""))).append('\n');
        }
        parts.add(new Part("bugs.txt", told.toString()));
        parts.add(new Part("edits.txt", kinds(lastEdits)));
        SupportZip.gather(home, new Doctor(home).examine(context))
                .forEach(part -> parts.add(new Part(part.name(), part.text())));
        return parts;
    }

    /// The first word of an edit's name says what was done, the others to whom.
    private static String kinds(List<String> edits) {
        StringBuilder kinds = new StringBuilder();
        edits.forEach(edit -> kinds.append(edit.split(" ", 2)[0]).append('\n'));
        return kinds.toString();
    }

    private static List<String> versions() {
        return Versions.ofThisProgram().byPart().entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .toList();
    }

    /// Writes the zip, whole or not at all.
    static Path write(List<Part> parts, Path zip) throws StudioFault {
        return SupportZip.write(
                parts.stream().map(part -> new SupportZip.Part(part.name(), part.text())).toList(),
                zip);
    }
}
