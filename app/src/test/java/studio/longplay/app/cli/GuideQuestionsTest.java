package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preset.Guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class GuideQuestionsTest {
    private final List<String> asked = new ArrayList<>();

    private Guide answering(String... lines) throws StudioFault {
        Deque<String> left = new ArrayDeque<>(List.of(lines));
        return GuideQuestions.ask((question, _) -> {
            asked.add(question);
            return left.poll();
        });
    }

    @Test
    void enterTakesTheFirstAnswers() throws StudioFault {
        assertThat(answering("", "", "")).isEqualTo(Guide.USUAL);
        assertThat(asked).hasSize(3);
        assertThat(asked.getFirst()).contains("What is the film for?").contains("2  master");
    }

    @Test
    void numbersAndWordsAreAnswersAndOthersAreAskedAgain() throws StudioFault {
        assertThat(answering("2", "seven", "STILL", "9", "3").answers())
                .isEqualTo("master,still,none");
        assertThat(asked).hasSize(5);
    }

    @Test
    void theEndOfTheInputIsAsEnter() throws StudioFault {
        assertThat(answering("archive").answers()).isEqualTo("archive,looping,soft");
    }
}
