package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Container;
import studio.longplay.engine.media.SoundCodec;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what is written for the terms of a preset. What cannot be a film at all is refused here;
/// what does not go together, by [Preflight].
final class TermReading {
    /// Asks for the best encoder there is.
    static final String BEST = "best";

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");
    private static final Pattern BITS = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)([kKmM]?)");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,6})/(\\d{1,5})");
    private static final Map<String, String> SIZES =
            Map.of(
                    "540p", "960x540",
                    "720p", "1280x720",
                    "1080p", "1920x1080",
                    "1440p", "2560x1440",
                    "2160p", "3840x2160",
                    "4k", "3840x2160");
    private static final Map<String, FrameRate> RATES =
            Map.of(
                    "23.976", new FrameRate(24_000, 1001),
                    "23.98", new FrameRate(24_000, 1001),
                    "29.97", FrameRate.NTSC_30,
                    "59.94", new FrameRate(60_000, 1001));
    private static final int LEAST_PIXELS = 64;
    private static final int MOST_PIXELS = 8192;
    private static final int MOST_FRAMES_PER_SECOND = 120;
    private static final long LEAST_BITS_PER_SECOND = 50_000;
    private static final long MOST_BITS_PER_SECOND = 800_000_000;
    private static final int LEAST_SOUND_BITS_PER_SECOND = 32_000;
    private static final int MOST_SOUND_BITS_PER_SECOND = 512_000;
    private static final int MOST_GOP_FRAMES = 600;

    private TermReading() {}

    static ExportPreset size(ExportPreset preset, String text) throws StudioFault.Input {
        String wanted = text.toLowerCase(Locale.ROOT);
        Matcher size = SIZE.matcher(SIZES.getOrDefault(wanted, wanted));
        if (!size.matches()) {
            throw unknown("size", text, "Write it like 1920x1080, or 720p, 1080p or 4k.");
        }
        int width = Integer.parseInt(size.group(1));
        int height = Integer.parseInt(size.group(2));
        if (Math.min(width, height) < LEAST_PIXELS || Math.max(width, height) > MOST_PIXELS) {
            throw unknown(
                    "size",
                    text,
                    "Each side takes " + LEAST_PIXELS + " to " + MOST_PIXELS + " pixels.");
        }
        return preset.withPicture(preset.picture().withSize(width, height));
    }

    static ExportPreset rate(ExportPreset preset, String text) throws StudioFault.Input {
        FrameRate rate = rateIn(text);
        boolean exact = MediaTime.TICKS_PER_SECOND * rate.denominator() % rate.numerator() == 0;
        double framesPerSecond = (double) rate.numerator() / rate.denominator();
        if (!exact || framesPerSecond < 1 || framesPerSecond > MOST_FRAMES_PER_SECOND) {
            throw unknown(
                    "rate", text, "Choose 24, 25, 30, 50, 60, 23.976, 29.97 or 59.94 frames.");
        }
        return preset.withPicture(preset.picture().withRate(rate));
    }

    private static FrameRate rateIn(String text) throws StudioFault.Input {
        FrameRate named = RATES.get(text);
        if (named != null) {
            return named;
        }
        Matcher fraction = FRACTION.matcher(text.contains("/") ? text : text + "/1");
        if (!fraction.matches() || isZero(fraction.group(1)) || isZero(fraction.group(2))) {
            throw unknown("rate", text, "Write it like 25, 29.97 or 30000/1001.");
        }
        return new FrameRate(
                Integer.parseInt(fraction.group(1)), Integer.parseInt(fraction.group(2)));
    }

    private static boolean isZero(String digits) {
        return Integer.parseInt(digits) == 0;
    }

    static ExportPreset bitRate(ExportPreset preset, String text) throws StudioFault.Input {
        long bits = bits("bitrate", text, LEAST_BITS_PER_SECOND, MOST_BITS_PER_SECOND);
        return preset.withPicture(preset.picture().withBitRate(bits));
    }

    static ExportPreset soundBitRate(ExportPreset preset, String text) throws StudioFault.Input {
        long bits =
                bits(
                        "sound-bitrate",
                        text,
                        LEAST_SOUND_BITS_PER_SECOND,
                        MOST_SOUND_BITS_PER_SECOND);
        return preset.withSound(preset.sound().withBitRate((int) bits));
    }

    private static long bits(String term, String text, long least, long most)
            throws StudioFault.Input {
        Matcher bits = BITS.matcher(text);
        String range = TermText.bits(least) + " to " + TermText.bits(most) + ".";
        if (!bits.matches()) {
            throw unknown(term, text, "Write bits per second like 8M or 192k, from " + range);
        }
        int power =
                switch (bits.group(2)) {
                    case "k", "K" -> 3;
                    case "m", "M" -> 6;
                    default -> 0;
                };
        long value = new BigDecimal(bits.group(1)).scaleByPowerOfTen(power).longValue();
        if (value < least || value > most) {
            throw unknown(term, text, "Write bits per second like 8M or 192k, from " + range);
        }
        return value;
    }

    static ExportPreset gop(ExportPreset preset, String text) throws StudioFault.Input {
        int frames = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (frames < 1 || frames > MOST_GOP_FRAMES) {
            throw unknown(
                    "gop",
                    text,
                    "Write the frames from one key frame to the next, 1 to "
                            + MOST_GOP_FRAMES
                            + "; usual are "
                            + PictureTerms.GOP_FRAMES
                            + ".");
        }
        return preset.withPicture(preset.picture().withGopFrames(frames));
    }

    static ExportPreset encoder(ExportPreset preset, String text) throws StudioFault.Input {
        if (!text.matches("[a-z0-9_:.-]{2,40}")) {
            throw unknown(
                    "encoder",
                    text,
                    "\"longplay capabilities\" lists those there are; or \"best\".");
        }
        Optional<String> encoder = text.equals(BEST) ? Optional.empty() : Optional.of(text);
        return preset.withPicture(preset.picture().withEncoder(encoder));
    }

    static ExportPreset ownFfmpeg(ExportPreset preset, String text) throws StudioFault.Input {
        boolean allowed = text.equalsIgnoreCase("yes");
        if (!allowed && !text.equalsIgnoreCase("no")) {
            throw unknown("own-ffmpeg", text, "Write yes or no.");
        }
        return preset.withPicture(preset.picture().withOwnFfmpeg(allowed));
    }

    /// The sound follows where the container cannot hold what it was.
    static ExportPreset container(ExportPreset preset, String text) throws StudioFault.Input {
        List<String> all = Arrays.stream(Container.values()).map(Container::extension).toList();
        Container container = one("container", text, Container.find(text), all);
        SoundCodec usual = container.usualSound();
        ExportPreset moved = preset.withDelivery(preset.delivery().withContainer(container));
        boolean follows = preset.sound().codec() == preset.delivery().container().usualSound();
        return follows ? moved.withSound(moved.sound().withCodec(usual)) : moved;
    }

    static ExportPreset loudness(ExportPreset preset, String text) throws StudioFault.Input {
        List<String> all = LoudnessTarget.presets().stream().map(LoudnessTarget::name).toList();
        LoudnessTarget target = one("loudness", text, LoudnessTarget.named(text), all);
        return preset.withSound(preset.sound().withLoudness(target));
    }

    static <E extends Enum<E>> E word(String term, String text, E[] values)
            throws StudioFault.Input {
        return one(
                term,
                text,
                Arrays.stream(values)
                        .filter(value -> TermText.word(value).equalsIgnoreCase(text))
                        .findFirst(),
                Arrays.stream(values).map(TermText::word).toList());
    }

    static <T> T one(String term, String text, Optional<T> found, List<String> all)
            throws StudioFault.Input {
        if (found.isEmpty()) {
            throw unknown(term, text, "Choose one of " + String.join(", ", all) + ".");
        }
        return found.get();
    }

    private static StudioFault.Input unknown(String term, String text, String remedy) {
        return new StudioFault.Input("preset.term", "\"" + text + "\" is no " + term + ".", remedy);
    }
}
