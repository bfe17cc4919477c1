package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Manifest;

/// A manifest for people: one HTML page without scripts, that asks no network for anything.
public final class ReportPage {
    private ReportPage() {}

    /// The page of a manifest of this or any earlier version.
    public static String of(Manifest manifest) {
        Page page = new Page();
        FilmTime time = FilmTime.of(manifest);
        page.put("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .put("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .put("<title>%s - report</title><style>\n", manifest.title());
        page.putRaw(Style.CSS);
        page.put("</style></head><body><main>\n");
        Summary.write(manifest, page);
        Problems.write(manifest, page);
        new SoundSection(manifest, time).write(page);
        PictureSection pictures = new PictureSection(manifest, time);
        pictures.write(page);
        StageSection.write(manifest.run(), page);
        VoiceSection.write(manifest, page);
        RightsSection.write(manifest, page);
        MakingSection.write(manifest, page);
        FileSection.write(manifest, page);
        pictures.writeScenes(page);
        page.put(
                "<footer>%s, manifest %s.</footer>\n</main></body></html>\n",
                manifest.product(), manifest.digest());
        return page.toString();
    }
}
