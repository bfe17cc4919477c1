package studio.longplay.app.inspector;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.voice.Prosody;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How one line is to be spoken, besides what its speaker's voice and its direction do.
///
/// @param rate 1 is the voice's own pace; 0.5 to 2
/// @param pitchSemitones up from the voice's own pitch; -12 to 12
/// @param characters `whisper`, `telephone`, ... as written, also words that mean nothing to us
/// @param voice the name of another voice for this line, empty for the cast one
record LineManner(double rate, double pitchSemitones, List<String> characters, String voice) {
    /// Just as the voice speaks.
    static final LineManner NEUTRAL = new LineManner(1, 0, List.of(), "");

    LineManner {
        characters = List.copyOf(characters);
    }

    static LineManner of(Optional<Cue.VoiceCue> cue) {
        return cue.map(it -> new LineManner(it.rate(), it.pitch(), it.characters(), it.voice()))
                .orElse(NEUTRAL);
    }

    /// The character that is done to the sound, of [Prosody#CHARACTERS]; empty for none.
    String known() {
        return characters.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(Prosody.CHARACTERS::contains)
                .findFirst()
                .orElse("");
    }

    LineManner withRate(double changed) {
        return new LineManner(hundredths(changed), pitchSemitones, characters, voice);
    }

    LineManner withPitch(double changed) {
        return new LineManner(rate, hundredths(changed), characters, voice);
    }

    LineManner withVoice(String changed) {
        return new LineManner(rate, pitchSemitones, characters, changed);
    }

    /// With this character in place of the known ones; what we do not know stays.
    LineManner withCharacter(String character) {
        List<String> changed = new ArrayList<>();
        if (!character.isEmpty()) {
            changed.add(character);
        }
        characters.stream()
                .filter(word -> !Prosody.CHARACTERS.contains(word.strip().toLowerCase(Locale.ROOT)))
                .forEach(changed::add);
        return new LineManner(rate, pitchSemitones, changed, voice);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    boolean isNeutral() {
        return equals(NEUTRAL);
    }

    Cue.VoiceCue cue() {
        return new Cue.VoiceCue(
                new ElementId("wanted"), 0, rate, pitchSemitones, characters, voice);
    }
}
