package studio.longplay.engine.project;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.voicing.Voicing;

/// All that the user decided. Everything else is derived from it: the script by parsing its text,
/// takes by speaking it, the timeline by laying them out.
///
/// @param title shown to people
/// @param scriptFile the name the script was read from, for messages and for the format's guess;
///   pictures it names stand beside it
/// @param scriptText the script to the letter
/// @param arrangement what was done on the timeline
/// @param voicing how lines are spoken besides who speaks them
public record Project(
        ProjectId id,
        String title,
        String scriptFile,
        String scriptText,
        Cast cast,
        MixSettings mix,
        ExportSettings export,
        Arrangement arrangement,
        Voicing voicing) {
    /// A new project with a script and nothing decided about it.
    public static Project of(String title, String scriptFile, String scriptText) {
        return new Project(
                ProjectId.create(),
                title,
                scriptFile,
                scriptText,
                Cast.AUTOMATIC,
                MixSettings.USUAL,
                ExportSettings.USUAL,
                Arrangement.NONE,
                Voicing.NONE);
    }

    public Project withTitle(String newTitle) {
        return new Project(
                id, newTitle, scriptFile, scriptText, cast, mix, export, arrangement, voicing);
    }

    public Project withScript(String file, String text) {
        return new Project(id, title, file, text, cast, mix, export, arrangement, voicing);
    }

    public Project withCast(Cast newCast) {
        return new Project(
                id, title, scriptFile, scriptText, newCast, mix, export, arrangement, voicing);
    }

    public Project withMix(MixSettings newMix) {
        return new Project(
                id, title, scriptFile, scriptText, cast, newMix, export, arrangement, voicing);
    }

    public Project withExport(ExportSettings newExport) {
        return new Project(
                id, title, scriptFile, scriptText, cast, mix, newExport, arrangement, voicing);
    }

    public Project withArrangement(Arrangement newArrangement) {
        return new Project(
                id, title, scriptFile, scriptText, cast, mix, export, newArrangement, voicing);
    }

    public Project withVoicing(Voicing newVoicing) {
        return new Project(
                id, title, scriptFile, scriptText, cast, mix, export, arrangement, newVoicing);
    }
}
