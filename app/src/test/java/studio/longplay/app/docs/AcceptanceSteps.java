package studio.longplay.app.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the page of acceptance says, as things to do, in their order.
final class AcceptanceSteps {
    /// A heading, and what stands under it.
    record Promise(String title, List<Step> steps) {}

    /// One thing to do or to look at.
    sealed interface Step {}

    /// A command that is run.
    record Run(String text) implements Step {}

    /// A command in a process of its own, killed once it says that.
    record Kill(String text, String once) implements Step {}

    /// A command in a process of its own that has no network.
    record Alone(String text) implements Step {}

    /// Words of a file that become others.
    record Change(String before, String after, String file) implements Step {}

    /// A file of which one byte becomes another.
    record Damage(String file) implements Step {}

    /// A sentence that must be true of what was run last.
    record Look(String sentence) implements Step {}

    private static final Pattern KILL = Pattern.compile("Kill this as soon as it says `([^`]+)`:");
    private static final Pattern CHANGE =
            Pattern.compile("Change `([^`]+)` to `([^`]+)` in `([^`]+)`[.]");
    private static final Pattern DAMAGE = Pattern.compile("Damage `([^`]+)`[.]");

    private final List<Promise> promises = new ArrayList<>();
    private List<Step> steps = new ArrayList<>();
    private String kill = "";
    private boolean alone;

    private AcceptanceSteps() {}

    static List<Promise> of(List<String> lines) {
        AcceptanceSteps read = new AcceptanceSteps();
        lines.forEach(read::line);
        return read.promises;
    }

    private void line(String line) {
        if (line.startsWith("## ")) {
            steps = new ArrayList<>();
            promises.add(new Promise(line.substring(3), steps));
        } else if (promises.isEmpty() || line.isBlank() || line.matches("(Then|And):")) {
            return;
        } else if (line.startsWith("    ")) {
            command(line.strip());
        } else if (line.startsWith("- ")) {
            steps.add(new Look(line.substring(2)));
        } else {
            act(line);
        }
    }

    private void command(String text) {
        steps.add(!kill.isEmpty() ? new Kill(text, kill) : alone ? new Alone(text) : new Run(text));
        kill = "";
        alone = false;
    }

    private void act(String line) {
        Matcher killed = KILL.matcher(line);
        Matcher changed = CHANGE.matcher(line);
        Matcher damaged = DAMAGE.matcher(line);
        if (killed.matches()) {
            kill = killed.group(1);
        } else if (changed.matches()) {
            steps.add(new Change(changed.group(1), changed.group(2), changed.group(3)));
        } else if (damaged.matches()) {
            steps.add(new Damage(damaged.group(1)));
        } else if (line.equals("Without a network:")) {
            alone = true;
        } else {
            throw new IllegalArgumentException("nobody does this: " + line);
        }
    }
}
