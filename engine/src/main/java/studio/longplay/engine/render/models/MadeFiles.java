package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.media.PngNote;
import studio.longplay.engine.media.WavInfo;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What stands in files of the models that made them: in pictures as words (PNG `iTXt`), in sounds
/// as a chunk of their own, and for other programs as the terms (`ICOP`).
public final class MadeFiles {
    private static final String KEYWORD = "Made by";
    private static final String CHUNK = "made";

    private MadeFiles() {}

    /// A picture with what made it.
    ///
    /// @param png a whole file
    public static byte[] picture(byte[] png, List<MadeBy> by) {
        return by.isEmpty() ? png : PngNote.add(png, KEYWORD, MadeBy.lines(by));
    }

    /// Writes into a sound what made it, before its samples.
    public static void sound(WavWriter writer, List<MadeBy> by) {
        String terms = by.stream().map(MadeBy::terms).collect(Collectors.joining("; "));
        writer.chunk(WavInfo.CHUNK, WavInfo.rights(terms));
        writer.chunk(CHUNK, MadeBy.lines(by).getBytes(StandardCharsets.UTF_8));
    }

    /// What made a file; none if nothing says so. Little of it is read.
    public static List<MadeBy> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return PngNote.of(file, KEYWORD).map(MadeBy::parse).orElse(List.of());
        }
        return name.endsWith(".wav") ? ofSound(file) : List.of();
    }

    private static List<MadeBy> ofSound(Path file) {
        try (WavReader reader = WavReader.open(file)) {
            return reader.chunk(CHUNK)
                    .map(bytes -> MadeBy.parse(new String(bytes, StandardCharsets.UTF_8)))
                    .orElse(List.of());
        } catch (StudioFault _) {
            // Whoever plays it says that it cannot be read.
            return List.of();
        }
    }
}
