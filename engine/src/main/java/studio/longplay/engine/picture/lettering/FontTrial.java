package studio.longplay.engine.picture.lettering;

import io.github.humbleui.skija.Surface;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.picture.easel.Easel;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/// Draws a letter of every writing system that the bundled fonts have, to see whether this machine
/// can.
public final class FontTrial {
    private static final int SIZE_PIXELS = 64;
    private static final int BLACK_ARGB = 0xFF000000;
    private static final int WHITE_ARGB = 0xFFFFFFFF;

    /// No font has it, so what is drawn for it is what is drawn for all that is missing.
    private static final String NOWHERE = Character.toString(0x10FFFD);

    private static final Map<String, String> SAMPLES = samples();

    private FontTrial() {}

    private static Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("Latin", "\u00c9");
        samples.put("Greek", "\u03a9");
        samples.put("Cyrillic", "\u0416");
        samples.put("Arabic", "\u0634");
        samples.put("Hebrew", "\u05d0");
        samples.put("Devanagari", "\u0915");
        samples.put("Hangul", "\ud55c");
        samples.put("Han", "\u6c34");
        samples.put("Kana", "\u3042");
        samples.put("emoji", "\ud83c\udfac");
        return samples;
    }

    /// The writing systems that are tried.
    public static List<String> systems() {
        return List.copyOf(SAMPLES.keySet());
    }

    /// Those of them whose letters come out as nothing, or as the sign for what is missing.
    ///
    /// @throws StudioFault.Resource `picture.painter-missing`, `picture.font-missing`
    public static List<String> missing() throws StudioFault {
        return missing(SAMPLES);
    }

    static List<String> missing(Map<String, String> samples) throws StudioFault {
        Easel.load();
        List<String> missing = new ArrayList<>();
        try (Lettering lettering = new Lettering()) {
            long unknown = drawn(lettering, NOWHERE);
            long empty = drawn(lettering, " ");
            for (Map.Entry<String, String> sample : samples.entrySet()) {
                long letter = drawn(lettering, sample.getValue());
                if (letter == unknown || letter == empty) {
                    missing.add(sample.getKey());
                }
            }
        }
        return missing;
    }

    /// A sum over the picture of a text.
    private static long drawn(Lettering lettering, String text) throws StudioFault {
        TextLook look =
                new TextLook(
                        TextLook.Family.SANS,
                        false,
                        SIZE_PIXELS / 2f,
                        SIZE_PIXELS,
                        1,
                        false,
                        WHITE_ARGB,
                        0);
        CRC32C sum = new CRC32C();
        try (Arena arena = Arena.ofConfined()) {
            Pixels pixels = Pixels.allocate(arena, SIZE_PIXELS, SIZE_PIXELS);
            try (Surface surface = Easel.over(pixels);
                    SetText set = lettering.set(text, look)) {
                surface.getCanvas().clear(BLACK_ARGB);
                set.paint(surface.getCanvas(), 0, 0);
            }
            sum.update(pixels.bgra().asByteBuffer());
        }
        return sum.getValue();
    }
}
