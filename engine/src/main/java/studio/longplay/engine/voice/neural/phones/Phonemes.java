package studio.longplay.engine.voice.neural.phones;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.text.Utterance;

import java.util.List;

/// Writes words in the symbols of a model. Any number of threads may ask.
@FunctionalInterface
public interface Phonemes {
    /// The words of an utterance that can be said, in order.
    ///
    /// @throws StudioFault.Resource if a program it asks fails
    /// @throws StudioFault.Model `voice.phonemes` if nothing of it can be said
    List<Pronounced> of(Utterance utterance, JobContext context) throws StudioFault;

    /// The fault of words nobody can pronounce.
    static StudioFault.Model unpronounceable() {
        return new StudioFault.Model(
                "voice.phonemes",
                "Nobody knows how to pronounce this.",
                "Give its words a pronunciation in the lexicon, or choose another voice.");
    }

    /// The fault of one word nobody can pronounce.
    static StudioFault.Model unpronounceable(String word) {
        return new StudioFault.Model(
                "voice.phonemes",
                "Nobody knows how to pronounce \"" + word + "\".",
                "Give it a pronunciation in the lexicon, or choose another voice.");
    }
}
