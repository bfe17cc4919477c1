package studio.longplay.engine.project;

/// All that the user decided. Everything else is derived from it: the script by parsing its text,
/// takes by speaking it, the timeline by laying them out.
///
/// @param title shown to people
/// @param scriptFile the name the script was read from, for messages and for the format's guess;
///   pictures it names stand beside it
/// @param scriptText the script to the letter
public record Project(
        ProjectId id,
        String title,
        String scriptFile,
        String scriptText,
        Cast cast,
        MixSettings mix,
        ExportSettings export) {
    /// A new project with a script and nothing decided about it.
    public static Project of(String title, String scriptFile, String scriptText) {
        return new Project(
                ProjectId.create(),
                title,
                scriptFile,
                scriptText,
                Cast.AUTOMATIC,
                MixSettings.USUAL,
                ExportSettings.USUAL);
    }

    public Project withTitle(String newTitle) {
        return new Project(id, newTitle, scriptFile, scriptText, cast, mix, export);
    }

    public Project withScript(String file, String text) {
        return new Project(id, title, file, text, cast, mix, export);
    }

    public Project withCast(Cast newCast) {
        return new Project(id, title, scriptFile, scriptText, newCast, mix, export);
    }

    public Project withMix(MixSettings newMix) {
        return new Project(id, title, scriptFile, scriptText, cast, newMix, export);
    }

    public Project withExport(ExportSettings newExport) {
        return new Project(id, title, scriptFile, scriptText, cast, mix, newExport);
    }
}
