package studio.longplay.app.export;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import studio.longplay.engine.render.ExportPreset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The three questions before a long film, and the preset that their answers make. To be used on
/// the window's thread.
public final class GuideViewModel {
    private final Source source;
    private final List<Integer> answers;
    private final ReadOnlyObjectWrapper<ExportPreset> preset;

    /// A question and what can be answered.
    ///
    /// @param key what its words begin with
    /// @param answers what the words of each begin with, the usual one first
    public record Question(String key, List<String> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /// Who asks.
    public interface Source {
        /// The questions, in order.
        List<Question> questions();

        /// What fits the answers.
        ///
        /// @param answers one for each question, from 0
        ExportPreset preset(List<Integer> answers);
    }

    GuideViewModel(Source source) {
        this.source = source;
        this.answers = new ArrayList<>(Collections.nCopies(source.questions().size(), 0));
        this.preset = new ReadOnlyObjectWrapper<>(this, "preset", source.preset(answers));
    }

    public List<Question> questions() {
        return source.questions();
    }

    /// What was answered, from 0.
    public int answer(int question) {
        return answers.get(question);
    }

    /// Answers a question.
    public void answer(int question, int answer) {
        answers.set(question, answer);
        preset.set(source.preset(List.copyOf(answers)));
    }

    /// What fits the answers.
    public ReadOnlyObjectProperty<ExportPreset> presetProperty() {
        return preset.getReadOnlyProperty();
    }
}
