package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.preset.Guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Asks the guide's questions on the terminal; Enter takes the first answer.
final class GuideQuestions {
    private GuideQuestions() {}

    /// Asks on this program's terminal.
    ///
    /// @throws StudioFault.Input `guide.no-terminal` if there is none
    static Guide ask() throws StudioFault.Input {
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw new StudioFault.Input(
                    "guide.no-terminal",
                    "The guide asks on a terminal, and there is none.",
                    "Give the answers at once, for example --answers online,looping,soft.");
        }
        return ask((question, prompt) -> terminal.readLine("%s%n%s", question, prompt));
    }

    /// Where the questions go.
    @FunctionalInterface
    interface Listener {
        /// Asks; null at the end of the input.
        @Nullable String answer(String question, String prompt);
    }

    /// Asks each question until it has an answer: its number, or its word.
    static Guide ask(Listener listener) throws StudioFault.Input {
        List<String> said = new ArrayList<>();
        for (Guide.Question question : Guide.questions()) {
            said.add(ask(question, listener));
        }
        return Guide.of(String.join(",", said));
    }

    private static String ask(Guide.Question question, Listener listener) {
        List<Guide.Answer> answers = question.answers();
        StringBuilder text = new StringBuilder(question.sentence());
        IntStream.range(0, answers.size())
                .forEach(at ->
                        text.append(
                                "%n  %d  %-8s %s"
                                        .formatted(
                                                at + 1,
                                                answers.get(at).key(),
                                                answers.get(at).sentence())));
        while (true) {
            String line = listener.answer(text.toString(), "1-%d [1]: ".formatted(answers.size()));
            String wanted = line == null ? "" : line.strip();
            if (wanted.isEmpty()) {
                return answers.getFirst().key();
            }
            for (int at = 0; at < answers.size(); at++) {
                if (wanted.equals(String.valueOf(at + 1))
                        || wanted.equalsIgnoreCase(answers.get(at).key())) {
                    return answers.get(at).key();
                }
            }
        }
    }
}
