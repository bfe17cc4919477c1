package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.media.JpegNote;
import studio.longplay.engine.media.PngNote;
import studio.longplay.engine.media.WavInfo;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.store.AtomicFile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What stands in files of the models that made them: in pictures as words (PNG `iTXt`, JPEG XMP),
/// in sounds as a chunk of their own, and for other programs as the terms (`ICOP`, `dc:rights`). In
/// WebVTT it is a note; SubRip has no place for words that are not shown, so a file of words lies
/// beside it.
public final class MadeFiles {
    /// As a note of WebVTT begins that says who translated.
    public static final String NOTE = "NOTE Translated by ";

    private static final String KEYWORD = "Made by";
    private static final String CHUNK = "made";
    private static final String SUBRIP = ".srt";
    private static final int MOST_BYTES = 1 << 16;

    private MadeFiles() {}

    /// A picture with what made it.
    ///
    /// @param png a whole file
    public static byte[] picture(byte[] png, List<MadeBy> by) {
        return by.isEmpty() ? png : PngNote.add(png, KEYWORD, MadeBy.lines(by));
    }

    /// A picture with what made it, as JPEG where its file is called so, else as PNG.
    ///
    /// @param file what it is to be kept as
    /// @param png a whole file
    /// @throws IOException if that is no picture
    public static byte[] picture(Path file, byte[] png, List<MadeBy> by) throws IOException {
        if (!isJpeg(name(file))) {
            return picture(png, by);
        }
        byte[] jpeg = JpegNote.ofPng(png);
        return by.isEmpty() ? jpeg : JpegNote.add(jpeg, MadeBy.lines(by), terms(by));
    }

    /// Keeps beside captions what translated them, where their format has no place for it.
    ///
    /// @throws StudioFault.Resource `store.disk-full`, `store.no-access`, `store.unwritable`
    public static void captions(Path file, List<MadeBy> by) throws StudioFault {
        if (name(file).endsWith(SUBRIP)) {
            String words = file.getFileName() + " was translated by a model:\n";
            AtomicFile.write(beside(file), words + MadeBy.lines(by) + "\n");
        }
    }

    /// The file of words beside captions: `talk.de.srt.made.txt`.
    static Path beside(Path captions) {
        return captions.resolveSibling(captions.getFileName() + ".made.txt");
    }

    private static String terms(List<MadeBy> by) {
        return by.stream().map(MadeBy::terms).distinct().collect(Collectors.joining("; "));
    }

    /// Writes into a sound what made it, before its samples.
    public static void sound(WavWriter writer, List<MadeBy> by) {
        String terms = by.stream().map(MadeBy::terms).collect(Collectors.joining("; "));
        writer.chunk(WavInfo.CHUNK, WavInfo.rights(terms));
        writer.chunk(CHUNK, MadeBy.lines(by).getBytes(StandardCharsets.UTF_8));
    }

    /// What made a file; none if nothing says so. Little of it is read.
    public static List<MadeBy> of(Path file) {
        String name = name(file);
        if (name.endsWith(".png")) {
            return PngNote.of(file, KEYWORD).map(MadeBy::parse).orElse(List.of());
        }
        if (isJpeg(name)) {
            return JpegNote.of(file).map(MadeBy::parse).orElse(List.of());
        }
        if (name.endsWith(SUBRIP)) {
            return MadeBy.parse(text(beside(file)));
        }
        if (name.endsWith(".vtt")) {
            return MadeBy.parse(text(file).replace(NOTE, ""));
        }
        return name.endsWith(".wav") ? ofSound(file) : List.of();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isJpeg(String name) {
        return name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException _) {
            // Whoever reads it says that it cannot be read.
            return "";
        }
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
