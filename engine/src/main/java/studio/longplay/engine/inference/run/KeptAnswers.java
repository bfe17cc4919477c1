package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;

/// Where answers of models are kept by what they were asked, so that nothing is asked twice: not by
/// the same session of the program, not by the next.
@FunctionalInterface
public interface KeptAnswers {
    /// Keeps nothing: all is asked.
    KeptAnswers NONE = (_, asking) -> asking.ask();

    /// The answers to a question, found or asked now.
    ///
    /// @return one for each content of the question
    /// @throws StudioFault what asking throws; that of the store where it cannot be written to
    List<float[]> of(Question question, Asking asking) throws StudioFault;

    /// All that decides what a model answers.
    ///
    /// @param door who asks, for example `voice.point`
    /// @param version of the door; raised when it asks otherwise
    /// @param model digest of the model's files, and its precision
    /// @param contents what it is asked about; not changed
    record Question(String door, String version, String model, List<float[]> contents) {}

    /// Asks the model.
    @FunctionalInterface
    interface Asking {
        /// What it answers.
        ///
        /// @return one answer for each content, all equally long
        /// @throws StudioFault of the model
        List<float[]> ask() throws StudioFault;
    }
}
