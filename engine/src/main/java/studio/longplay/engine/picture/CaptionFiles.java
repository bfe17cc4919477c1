package studio.longplay.engine.picture;

import studio.longplay.engine.time.MediaTime;

import java.util.List;
import java.util.Locale;

/// Captions as text files: SubRip (SRT) and WebVTT (W3C WebVTT: The Web Video Text Tracks Format).
public final class CaptionFiles {
    private CaptionFiles() {}

    /// SubRip: numbered from 1, comma before the milliseconds, lines ended by CR LF.
    public static String srt(List<Caption> captions) {
        StringBuilder out = new StringBuilder();
        int number = 1;
        for (Caption caption : captions) {
            out.append(number++).append("\r\n");
            out.append(stamp(caption.range().start(), ',')).append(" --> ");
            out.append(stamp(caption.range().end(), ',')).append("\r\n");
            for (String line : caption.lines()) {
                out.append(oneLine(line).replace("-->", "\u2192")).append("\r\n");
            }
            out.append("\r\n");
        }
        return out.toString();
    }

    /// WebVTT: each caption names its speaker by a voice span, `<v Name>`.
    public static String vtt(List<Caption> captions) {
        StringBuilder out = new StringBuilder("WEBVTT\n\n");
        int number = 1;
        for (Caption caption : captions) {
            out.append(number++).append('\n');
            out.append(stamp(caption.range().start(), '.')).append(" --> ");
            out.append(stamp(caption.range().end(), '.')).append('\n');
            if (!caption.speaker().isBlank()) {
                out.append("<v ").append(escaped(caption.speaker())).append('>');
            }
            out.append(
                    String.join(
                            "\n", caption.lines().stream().map(CaptionFiles::escaped).toList()));
            out.append("\n\n");
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// A blank line or a line break inside a line would end the caption for every reader.
    private static String oneLine(String text) {
        return text.replaceAll("\\R+", " ").strip();
    }

    private static String stamp(MediaTime time, char decimalMark) {
        long millis = Math.max(0, time.toMillisFloor());
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                decimalMark,
                millis % 1000);
    }
}
