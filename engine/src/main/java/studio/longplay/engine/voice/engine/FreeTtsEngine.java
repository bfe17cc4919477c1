package studio.longplay.engine.voice.engine;

import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.voice.transform.Psola;
import studio.longplay.engine.voice.transform.Tripling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// FreeTTS 1.2.2 with the diphone voice kevin16: plainer than MaryTTS, but it speaks anything.
///
/// It has one voice and one place for its output, so one thread at a time speaks; the shape is
/// given to the finished sound outside of that. It cannot whisper.
public final class FreeTtsEngine implements SpeechEngine {
    public static final String ID = "freetts-kevin16";
    public static final String VERSION = "1.2.2";

    private static final String VOICE = "kevin16";

    private @Nullable Voice voice;
    private final List<Utterance> said = new ArrayList<>();
    private final SampleCatcher catcher = new SampleCatcher();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public void load() throws EngineFailure {
        ready();
    }

    private synchronized Voice ready() throws EngineFailure {
        Voice ready = voice;
        if (ready == null) {
            ready = Door.through(this::allocate);
            voice = ready;
        }
        return ready;
    }

    private Voice allocate() throws EngineFailure {
        Voice kevin =
                Arrays.stream(new KevinVoiceDirectory().getVoices())
                        .filter(one -> one.getName().equals(VOICE))
                        .findFirst()
                        .orElseThrow(() -> new EngineFailure("the voice " + VOICE + " is missing"));
        kevin.allocate();
        kevin.setAudioPlayer(catcher);
        addLast(kevin, said::add);
        return kevin;
    }

    /// The list is from before generics.
    @SuppressWarnings("unchecked")
    private static void addLast(Voice kevin, UtteranceProcessor last) {
        kevin.getUtteranceProcessors().add(last);
    }

    @Override
    public EngineSound speak(
            studio.longplay.engine.voice.text.Utterance utterance, Delivery delivery)
            throws EngineFailure {
        EngineSound plain = Door.through(() -> plain(utterance));
        return shaped(plain, delivery);
    }

    private synchronized EngineSound plain(studio.longplay.engine.voice.text.Utterance utterance)
            throws EngineFailure {
        FreeTtsText text = FreeTtsText.of(utterance);
        said.clear();
        catcher.clear();
        ready().speak(text.text());
        float[] samples = Tripling.of(catcher.samples());
        return new FreeTtsTimes(text, utterance.words().size()).timed(samples, said);
    }

    private static EngineSound shaped(EngineSound plain, Delivery delivery) {
        float[] samples = Psola.apply(plain.samples(), delivery.shape());
        double stretch = 1 / delivery.shape().rate();
        return new EngineSound(
                samples,
                FreeTtsTimes.stretched(plain.wordStarts(), stretch),
                FreeTtsTimes.stretched(plain.wordEnds(), stretch),
                FreeTtsTimes.stretched(plain.phones(), stretch));
    }
}
