package studio.longplay.engine.render.qc;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the captions of an SRT or WebVTT file with their times. What is no caption is passed over.
public final class CaptionText {
    private static final Pattern TIMING =
            Pattern.compile("\\s*([0-9:]+[.,][0-9]+)\\s*-->\\s*([0-9:]+[.,][0-9]+).*");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\{\\\\[^}]*}");

    private CaptionText() {}

    /// The captions in the order of the file.
    ///
    /// @throws StudioFault if the file cannot be read
    public static List<CaptionMark> read(Path file) throws StudioFault {
        try {
            return of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    static List<CaptionMark> of(String text) {
        List<CaptionMark> captions = new ArrayList<>();
        String lineFed = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        for (String block : lineFed.split("\n\\s*\n")) {
            List<String> lines = block.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher timing = TIMING.matcher(lines.get(i));
                if (timing.matches()) {
                    add(captions, timing, lines.subList(i + 1, lines.size()));
                    break;
                }
            }
        }
        return captions;
    }

    private static void add(List<CaptionMark> captions, Matcher timing, List<String> lines) {
        String text = MARKUP.matcher(String.join("\n", lines)).replaceAll("").strip();
        try {
            MediaTime from = Timecode.parse(timing.group(1).replace(',', '.'));
            MediaTime to = Timecode.parse(timing.group(2).replace(',', '.'));
            captions.add(new CaptionMark(TimeRange.between(from, to.max(from)), text));
        } catch (IllegalArgumentException noTime) {
            captions.add(new CaptionMark(new TimeRange(MediaTime.ZERO, MediaTime.ZERO), text));
        }
    }
}
