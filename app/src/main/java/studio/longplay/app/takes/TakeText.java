package studio.longplay.app.takes;

import studio.longplay.app.words.Words;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.takes.SlotFit;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.measure.Deduction;
import studio.longplay.engine.voice.measure.TakeFigures;
import studio.longplay.engine.voice.measure.TakeQuality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes in words.
final class TakeText {
    private static final Pattern NUMBER = Pattern.compile("take-(\\d+)");
    private static final double INAUDIBLE = 0.005;

    private final Words words;

    TakeText(Words words) {
        this.words = words;
    }

    String title(KeptTake take) {
        Matcher number = NUMBER.matcher(take.id());
        return number.matches() ? words.get("take.title", number.group(1)) : take.id();
    }

    /// The voice and how it differs, or the recording's name.
    ///
    /// @param cast who speaks if the take has no voice of its own
    /// @param bin the user's files, by digest
    String what(TakeSource source, String cast, VoiceRegistry voices, Map<String, BinItem> bin) {
        return switch (source) {
            case TakeSource.Recorded recorded -> {
                BinItem item = bin.get(recorded.media());
                yield item == null
                        ? words.get("what.recording.missing")
                        : words.get("what.recording", item.name());
            }
            case TakeSource.Spoken spoken -> {
                List<String> parts = new ArrayList<>();
                parts.add(
                        spoken.voice().isEmpty()
                                ? cast
                                : voices.find(spoken.voice())
                                        .map(Voice::name)
                                        .orElse(words.get("what.voice.missing", spoken.voice())));
                parts.addAll(manner(spoken.manner()));
                if (spoken.seed() != 0) {
                    parts.add(words.get("what.seed", spoken.seed()));
                }
                yield String.join(" · ", parts);
            }
        };
    }

    private List<String> manner(Manner manner) {
        List<String> parts = new ArrayList<>();
        if (Math.abs(manner.rate() - 1) > INAUDIBLE) {
            parts.add(String.format(Words.spoken(), "%.2f×", manner.rate()));
        }
        if (Math.abs(manner.semitones()) > INAUDIBLE) {
            parts.add(signed(manner.semitones(), "st"));
        }
        if (Math.abs(manner.range() - 1) > INAUDIBLE) {
            parts.add(
                    words.get("what.range", String.format(Words.spoken(), "%.1f", manner.range())));
        }
        if (Math.abs(manner.gainDb()) > INAUDIBLE) {
            parts.add(signed(manner.gainDb(), "dB"));
        }
        manner.characters().forEach(name -> parts.add(character(name)));
        return parts;
    }

    /// @param name as the engine knows it; empty for none
    String character(String name) {
        String key = "character." + (name.isEmpty() ? "none" : name);
        return words.has(key) ? words.get(key) : name;
    }

    private static String signed(double value, String unit) {
        String number = String.format(Words.spoken(), "%.1f", Math.abs(value));
        return (value < 0 ? "\u2212" : "+") + number + " " + unit;
    }

    /// How long it is, and of a recording how sure it is to say the line.
    String length(TakeSound sound) {
        return sound.confidence()
                .map(sure -> words.get("confidence", whole(100 * sure), seconds(sound.length())))
                .orElse(seconds(sound.length()));
    }

    /// That a take is longer than its place, and what would help.
    String tooLong(SlotFit fit) {
        return words.get(
                "slot.too-long",
                seconds(fit.length()),
                fit.slot().map(TakeText::seconds).orElse(""),
                String.format(Words.spoken(), "%.2f", fit.rateToFit()));
    }

    static String seconds(MediaTime length) {
        return String.format(Words.spoken(), "%.1f s", length.toMillisFloor() / 1000.0);
    }

    /// What the score is made of, a sentence a line.
    String quality(TakeQuality quality) {
        StringBuilder text = new StringBuilder(words.get("quality.head", score(quality)));
        if (quality.deductions().isEmpty()) {
            text.append('\n').append(words.get("quality.none"));
        }
        for (Deduction deduction : quality.deductions()) {
            String points = String.format(Locale.ROOT, "%.0f", deduction.points());
            text.append('\n').append(words.get("quality.reason", points, deduction.reason()));
        }
        TakeFigures figures = quality.figures();
        return text.append("\n\n")
                .append(
                        words.get(
                                "quality.figures",
                                whole(figures.loudnessLufs()),
                                whole(figures.signalToNoiseDb()),
                                whole(100 * figures.silenceShare()),
                                whole(100 * figures.alignmentConfidence())))
                .append('\n')
                .append(words.get("quality.limit"))
                .toString();
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value).replace('-', '\u2212');
    }

    static int score(TakeQuality quality) {
        return (int) Math.round(quality.score());
    }

    /// All of a row, for those who listen.
    String spoken(TakeRow row) {
        List<String> parts = new ArrayList<>(List.of(row.title(), row.what()));
        row.sound()
                .ifPresent(sound -> {
                    parts.add(seconds(sound.length()));
                    parts.add(words.get("spoken.quality", score(sound.quality())));
                    sound.confidence().ifPresent(_ -> parts.add(length(sound)));
                    sound.fallback().ifPresent(parts::add);
                });
        if (row.chosen()) {
            parts.add(words.get("spoken.chosen"));
        }
        if (row.starred()) {
            parts.add(words.get("spoken.starred"));
        }
        if (!row.note().isEmpty()) {
            parts.add(words.get("spoken.note", row.note()));
        }
        if (row.making()) {
            parts.add(words.get("making"));
        }
        row.fit().filter(fit -> !fit.fits()).ifPresent(fit -> parts.add(tooLong(fit)));
        row.fault().ifPresent(fault -> parts.add(fault.sentence()));
        return String.join(", ", parts);
    }
}
