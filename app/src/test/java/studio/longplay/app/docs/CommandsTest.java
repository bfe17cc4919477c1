package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What the pages tell people to type is understood.
class CommandsTest {
    private final List<Command> commands;

    CommandsTest() throws IOException {
        this.commands =
                Checkout.pages().stream().flatMap(page -> page.commands().stream()).toList();
    }

    @Test
    void everyCommandOfThePagesIsUnderstood() {
        List<String> wrong = new ArrayList<>();
        for (Command command : commands) {
            if (command.isMaven()) {
                continue;
            }
            DocumentedVerb verb = DocumentedVerb.of(command.words());
            boolean mention = command.inline() && verb.missing();
            boolean window = verb.path().isEmpty() && command.words().size() <= 1;
            if (!mention && !window) {
                verb.faults().forEach(fault -> wrong.add(command + "\n    " + fault));
            }
        }
        assertThat(commands).hasSizeGreaterThan(80);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyBuildOfThePagesIsOneThatThereIs() throws IOException {
        Build build = Build.of(Checkout.root());
        List<String> wrong = new ArrayList<>();
        for (Command command : commands) {
            if (command.isMaven()) {
                build.faults(command.words())
                        .forEach(fault -> wrong.add(command + "\n    " + fault));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aWordThatTheProgramDoesNotKnowIsFound() {
        assertThat(faults("longplay make a.md -o film --presett hd")).hasSize(1);
        assertThat(faults("longplay frobnicate")).hasSize(1);
        assertThat(faults("longplay models ad x")).hasSize(1);
        assertThat(faults("longplay queue move 1 up")).isNotEmpty();
        assertThat(faults("longplay queue move ID PLACES")).isEmpty();
        assertThat(faults("longplay make a.md")).hasSize(1);
    }

    private static List<String> faults(String text) {
        Command command = Command.of("page.md:1", text, false).getFirst();
        return DocumentedVerb.of(command.words()).faults();
    }

    @Test
    void aBuildThatThereIsNotIsFound() throws IOException {
        Build build = Build.of(Checkout.root());
        assertThat(build.faults(List.of("-Pnowhere", "-pl", "motor", "-Dtest=NoSuchTest", "fly")))
                .containsExactly(
                        "no profile nowhere",
                        "no module motor",
                        "no test NoSuchTest",
                        "no phase fly");
        assertThat(build.faults(List.of("-Plong", "verify", "-Dvoicez=x")))
                .containsExactly("no property that anybody reads voicez");
    }
}
