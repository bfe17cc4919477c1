package studio.longplay.app.export;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.preset.Guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The three questions before a long film, and the preset that their answers make. To be used on
/// the window's thread.
public final class GuideViewModel {
    private static final long LEAST_MILLIS = 60 * 60_000;
    private static final long MOST_MILLIS = 160 * 60_000;

    private final Source source;
    private final List<Integer> answers;
    private final ReadOnlyObjectWrapper<ExportPreset> preset;
    private final BooleanProperty paced = new SimpleBooleanProperty(this, "paced");

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

    /// Whether the film is paced to [Guide#LENGTH].
    public BooleanProperty pacedProperty() {
        return paced;
    }

    /// Paces it, or leaves it as long as it takes, by how long that would be.
    ///
    /// @param naturalMillis of the programme at its own pace
    void suggest(long naturalMillis) {
        paced.set(naturalMillis >= LEAST_MILLIS && naturalMillis <= MOST_MILLIS);
    }

    /// What fits the answers.
    public ReadOnlyObjectProperty<ExportPreset> presetProperty() {
        return preset.getReadOnlyProperty();
    }

    /// Has it made so.
    void take(ExportChoices choices) {
        choices.presetProperty().set(preset.get());
        boolean isPaced = choices.lengthProperty().get().equals(Guide.LENGTH);
        if (paced.get() != isPaced) {
            boolean _ = choices.pace(paced.get() ? Guide.LENGTH : "");
        }
    }
}
