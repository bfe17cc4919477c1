package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

/// What the models of a bundle do together, once they are open. Any number of threads may use one;
/// nothing is kept from one use to the next. It is given up between two steps when the context is
/// cancelled.
public sealed interface Pipeline {
    /// Gives speech of one person the tone of another.
    non-sealed interface ToneConverter extends Pipeline {
        /// Who is heard, in figures that mean something to this model only.
        ///
        /// @param samples mono, 48 kHz, at least a second of speech
        /// @throws StudioFault.Model if the model answers what it must not
        float[] tone(float[] samples, JobContext context) throws StudioFault;

        /// The same words by the other.
        ///
        /// @param samples mono, 48 kHz; not changed
        /// @return as many samples
        /// @throws StudioFault.Model if the model answers what it must not
        float[] convert(float[] samples, Tones tones, JobContext context) throws StudioFault;
    }

    /// From whom to whom.
    ///
    /// @param from tone of who speaks
    /// @param to tone of who is to be heard
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Tones(float[] from, float[] to) {}

    /// Reads text in the voice of a reference.
    non-sealed interface Reader extends Pipeline {
        /// Speaks.
        ///
        /// @param reading what, and by which chance
        /// @param reference whose voice
        /// @return mono, 48 kHz
        /// @throws StudioFault.Model if the model answers what it must not
        float[] read(Reading reading, Reference reference, JobContext context) throws StudioFault;
    }

    /// What is to be read.
    ///
    /// @param text a sentence or a clause, with its punctuation
    /// @param language BCP 47 tag
    /// @param seed the same gives the same samples
    record Reading(String text, String language, long seed) {}
}
