package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.provider.host.EspeakPhones;
import studio.longplay.engine.voice.text.PhoneName;
import studio.longplay.engine.voice.text.Utterance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Phonemes by espeak-ng, where the user installed it.
final class EspeakPhonemes implements Phonemes {
    private final EspeakPhones program;
    private final String voice;
    private final UnaryOperator<String> letters;

    /// @param voice as espeak-ng calls it
    /// @param letters writes one sound in a model's own letters
    EspeakPhonemes(EspeakPhones program, String voice, UnaryOperator<String> letters) {
        this.program = program;
        this.voice = voice;
        this.letters = letters;
    }

    @Override
    public List<Pronounced> of(Utterance utterance, JobContext context) throws StudioFault {
        context.checkCancelled();
        List<List<String>> words = program.say(utterance, voice);
        List<Pronounced> said = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> sounds = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (String sound : words.get(i)) {
                String name = PhoneName.of(sound);
                sounds.add(Normalizer.normalize(letters.apply(sound), Normalizer.Form.NFD));
                names.add(name.isEmpty() ? "_" : name);
            }
            said.add(new Pronounced(i, Symbol.of(sounds, names), utterance.words().get(i).after()));
        }
        if (said.stream().allMatch(word -> word.symbols().isEmpty())) {
            throw Phonemes.unpronounceable();
        }
        return said;
    }
}
