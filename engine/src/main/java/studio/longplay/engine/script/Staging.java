package studio.longplay.engine.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the modifiers of a sound cue say about when and among what it is heard; the others say how
/// it sounds.
///
/// | written | means |
/// |---|---|
/// | what a [Trigger] reads | when it begins |
/// | `bed` | it loops over the ends of scenes until `[[sfx: SOUND, stop]]` |
/// | `over speech`, `no duck` | speech does not press it down |
/// | `priority 1` ... `priority 9`, `important`, `background` | who gives way when too much sounds |
/// | `at most 2`, `at most 2 oldest`, `at most 2 quietest` | of this sound at once, and who goes |
///
/// @param trigger empty where it happens where it stands
/// @param priority 1 to 9; 5 where nothing is said, 8 for `important`, 2 for `background`
/// @param most how many of this sound there may be at once; 0 for the usual number
/// @param steal which of them goes where there would be more
/// @param sounding the modifiers that are left, `loop` in the place of `bed`
public record Staging(
        Optional<Trigger> trigger,
        boolean bed,
        boolean overSpeech,
        int priority,
        int most,
        Steal steal,
        List<String> sounding) {
    /// The priority of a cue that does not say one.
    public static final int USUAL_PRIORITY = 5;

    private static final Set<String> OVER_SPEECH =
            Set.of("over speech", "no duck", "no ducking", "not ducked");
    private static final String LOOP = "loop";

    /// Which of too many sounds gives way.
    public enum Steal {
        OLDEST,
        QUIETEST
    }

    public Staging {
        sounding = List.copyOf(sounding);
    }

    /// Nothing but how it sounds.
    private static Staging plain(List<String> sounding) {
        return new Staging(
                Optional.empty(), false, false, USUAL_PRIORITY, 0, Steal.OLDEST, sounding);
    }

    public static Staging of(Cue.SoundCue cue) {
        Staging staging = plain(List.of());
        List<String> sounding = new ArrayList<>();
        for (String modifier : cue.modifiers()) {
            Optional<Staging> more = staging.with(modifier);
            if (more.isEmpty()) {
                sounding.add(modifier);
            }
            staging = more.orElse(staging);
        }
        if (staging.bed && sounding.stream().noneMatch(LOOP::equalsIgnoreCase)) {
            sounding.add(LOOP);
        }
        return staging.withSounding(sounding);
    }

    /// The cue as it sounds, wherever it is heard: what its sound is a function of.
    public static Cue.SoundCue sounding(Cue.SoundCue cue) {
        List<String> sounding = of(cue).sounding();
        return sounding.equals(cue.modifiers())
                ? cue
                : new Cue.SoundCue(cue.id(), cue.sourceLine(), cue.sound(), sounding, cue.length());
    }

    private Optional<Staging> with(String modifier) {
        Optional<Trigger> when = Trigger.read(modifier);
        if (when.isPresent()) {
            return Optional.of(
                    new Staging(
                            trigger.or(() -> when),
                            bed,
                            overSpeech,
                            priority,
                            most,
                            steal,
                            List.of()));
        }
        String word = modifier.strip().toLowerCase(Locale.ROOT);
        if (OVER_SPEECH.contains(word)) {
            return Optional.of(new Staging(trigger, bed, true, priority, most, steal, List.of()));
        }
        return switch (word) {
            case "bed" ->
                    Optional.of(
                            new Staging(
                                    trigger, true, overSpeech, priority, most, steal, List.of()));
            case "important" -> Optional.of(withPriority(8));
            case "background" -> Optional.of(withPriority(2));
            default -> ranked(word);
        };
    }

    private Optional<Staging> ranked(String word) {
        if (word.matches("priority [1-9]")) {
            return Optional.of(withPriority(word.charAt(word.length() - 1) - '0'));
        }
        if (!word.matches("at most [1-9][0-9]?( oldest| quietest)?")) {
            return Optional.empty();
        }
        Steal rule = word.endsWith("quietest") ? Steal.QUIETEST : Steal.OLDEST;
        int number = Integer.parseInt(word.substring("at most ".length()).split(" ")[0]);
        return Optional.of(
                new Staging(trigger, bed, overSpeech, priority, number, rule, List.of()));
    }

    private Staging withPriority(int level) {
        return new Staging(trigger, bed, overSpeech, level, most, steal, sounding);
    }

    private Staging withSounding(List<String> words) {
        return new Staging(trigger, bed, overSpeech, priority, most, steal, words);
    }
}
