package studio.longplay.engine.voice;

import studio.longplay.engine.project.voicing.Manner;
import studio.longplay.engine.script.Cue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How a line is spoken, on top of what the voice does by itself.
///
/// @param rate 1 is the voice's own pace, 0.5 to 2
/// @param pitchSemitones up from the voice's own pitch, -12 to 12
/// @param gainDb louder or softer than the voice speaks by itself
/// @param range times as lively as the voice is by itself, 0 (monotone) to 3
/// @param characters what is done to the sound, of [#CHARACTERS], in order
public record Prosody(
        double rate, double pitchSemitones, double gainDb, double range, List<String> characters) {
    /// Just as the voice speaks.
    public static final Prosody PLAIN = new Prosody(1, 0, 0, List.of());

    /// The characters that are known; others in a script change nothing.
    public static final Set<String> CHARACTERS =
            java.util.Collections.unmodifiableSet(
                    new LinkedHashSet<>(
                            List.of(
                                    "whisper",
                                    "breathy",
                                    "child",
                                    "young",
                                    "old",
                                    "telephone",
                                    "radio",
                                    "hall")));

    private static final List<Row> MANNERS =
            List.of(
                    new Row("whisper", 0.94, 0, -4, "whisper"),
                    new Row("under his breath|under her breath|hushed", 0.96, -0.5, -5, "whisper"),
                    new Row("shout|yell|scream|cries|crying out|bellow", 1.04, 3.5, 4, ""),
                    new Row("loud", 1, 1.5, 3, ""),
                    new Row("soft|quiet|gentl|tender|low voice", 0.95, -0.8, -4, ""),
                    new Row("angr|furious|enraged|bitter", 1.08, 1.5, 2.5, ""),
                    new Row("excite|delight|joy|eager|laugh", 1.08, 2, 1, ""),
                    new Row("sad|weep|sob|mourn|grie|weary|tired", 0.88, -1.2, -2, ""),
                    new Row("afraid|fear|frighten|terrif|nervous|panic", 1.1, 2, -1, ""),
                    new Row("solemn|grave|stern|cold", 0.92, -1.2, 0, ""),
                    new Row("quick|fast|hurr|rapid|urgent|breathless", 1.2, 0.5, 0, ""),
                    new Row("slow|hesita|drawl|ponder", 0.82, 0, 0, ""),
                    new Row("breathy|sighing|sighs", 0.96, 0, -1, "breathy"),
                    new Row("like a child|childlike|child's voice", 1, 0, 0, "child"),
                    new Row("old voice|croak|frail|feeble", 1, 0, 0, "old"),
                    new Row("phone|telephone", 1, 0, 0, "telephone"),
                    new Row("radio|walkie|intercom|loudspeaker", 1, 0, 0, "radio"),
                    new Row("echo|hall|cave|church", 1, 0, 0, "hall"));

    /// A row of the table: word beginnings that call for it, and what they call for.
    private record Row(
            String words, double rate, double semitones, double gainDb, String character) {
        boolean isMeantBy(String direction) {
            for (String word : words.split("\\|")) {
                int at = direction.indexOf(word);
                if (at >= 0 && (at == 0 || !Character.isLetter(direction.charAt(at - 1)))) {
                    return true;
                }
            }
            return false;
        }
    }

    public Prosody {
        rate = Math.clamp(rate, 0.5, 2);
        pitchSemitones = Math.clamp(pitchSemitones, -12, 12);
        gainDb = Math.clamp(gainDb, -20, 12);
        range = Math.clamp(range, 0, 3);
        characters = List.copyOf(new LinkedHashSet<>(characters));
    }

    /// As lively as the voice is by itself.
    public Prosody(double rate, double pitchSemitones, double gainDb, List<String> characters) {
        this(rate, pitchSemitones, gainDb, 1, characters);
    }

    /// The same so many times as fast.
    public Prosody times(double tempo) {
        return tempo == 1
                ? this
                : new Prosody(rate * tempo, pitchSemitones, gainDb, range, characters);
    }

    /// What a parenthetical asks for; a direction that is not about the voice asks for nothing.
    public static Prosody of(String direction) {
        String words = direction.toLowerCase(Locale.ROOT);
        Prosody prosody = PLAIN;
        for (Row manner : MANNERS) {
            if (manner.isMeantBy(words)) {
                prosody = prosody.and(manner);
            }
        }
        return prosody;
    }

    private Prosody and(Row manner) {
        return new Prosody(
                rate * manner.rate(),
                pitchSemitones + manner.semitones(),
                gainDb + manner.gainDb(),
                range,
                with(manner.character().isEmpty() ? List.of() : List.of(manner.character())));
    }

    /// This with a voice cue on top of it.
    public Prosody with(Cue.VoiceCue cue) {
        return new Prosody(
                rate * cue.rate(),
                pitchSemitones + cue.pitch(),
                gainDb,
                range,
                with(known(cue.characters())));
    }

    /// This with the manner of a take on top of it.
    public Prosody with(Manner manner) {
        return new Prosody(
                rate * manner.rate(),
                pitchSemitones + manner.semitones(),
                gainDb + manner.gainDb(),
                range * manner.range(),
                with(known(manner.characters())));
    }

    private static List<String> known(List<String> characters) {
        return characters.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(CHARACTERS::contains)
                .toList();
    }

    private List<String> with(List<String> more) {
        List<String> all = new ArrayList<>(characters);
        all.addAll(more);
        return all;
    }

    Map<String, Object> recipe() {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("rate", rate);
        recipe.put("pitchSemitones", pitchSemitones);
        recipe.put("gainDb", gainDb);
        recipe.put("characters", characters);
        if (range != 1) {
            recipe.put("range", range);
        }
        return recipe;
    }
}
