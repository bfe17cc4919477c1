package studio.longplay.engine.project;

/// What the user last asked of a film.
///
/// @param preset name of an export preset, for example `hd`
public record ExportSettings(String preset, CaptionPlace captions) {
    public static final ExportSettings USUAL = new ExportSettings("hd", CaptionPlace.SOFT);

    public ExportSettings withPreset(String name) {
        return new ExportSettings(name, captions);
    }

    public ExportSettings withCaptions(CaptionPlace place) {
        return new ExportSettings(preset, place);
    }
}
