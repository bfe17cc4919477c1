package studio.longplay.app.help;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/// Which page of the help fits a part of the window.
///
/// A part is known by the package its view stands in, or by the view itself where one package has
/// several: whatever is in the window has its page without naming it.
public final class Topics {
    private static final String APP = "studio.longplay.app.";

    private static final Map<String, String> VIEWS =
            Map.ofEntries(
                    Map.entry("DoctorView", "doctor.md"),
                    // These show one of others.
                    Map.entry("MachineSheet", ""),
                    Map.entry("InspectorView", ""),
                    Map.entry("LexiconView", "guides/casting.md#words-that-are-said-wrongly"),
                    Map.entry("TurnsView", "guides/casting.md#pauses"),
                    Map.entry("VoiceChooserView", "guides/casting.md#other-voices"),
                    Map.entry("HardLinesView", "mixing.md#lines-that-drown"),
                    Map.entry("NewProjectSheet", "tutorial.md#1-begin-with-a-script"),
                    Map.entry("FaultView", "runbooks/commands.md#bug"),
                    Map.entry("HistoryPanel", "window.md#saving-and-the-history"),
                    Map.entry("LinePane", "guides/casting.md#by-hand"),
                    Map.entry("CuePane", "reference/script-syntax.md#cues"),
                    Map.entry("ScenePane", "reference/script-syntax.md"),
                    Map.entry("ConsoleView", "guides/mixing.md#the-console"),
                    Map.entry("ModelCard", "guides/models.md#licences"),
                    Map.entry("KeptView", "privacy.md#removing-things"),
                    Map.entry("RunningPane", "guides/models.md#where-they-run"),
                    Map.entry("CommandPalette", "reference/keys.md"),
                    Map.entry("TopBar", "window.md"));

    private static final Map<String, String> PARTS =
            Map.ofEntries(
                    Map.entry("about", "licences/README.md"),
                    Map.entry("bin", "timeline.md#media"),
                    Map.entry("cast", "guides/casting.md"),
                    Map.entry("export", "window.md#exporting"),
                    Map.entry("faults", "runbooks/README.md"),
                    Map.entry("firstrun", "window.md#the-first-start"),
                    Map.entry("inspector", "timeline.md#clips-in-the-inspector"),
                    Map.entry("keys", "reference/keys.md"),
                    Map.entry("library", "window.md#takes"),
                    Map.entry("machine", "hardware.md"),
                    Map.entry("mixer", "guides/mixing.md"),
                    Map.entry("models", "guides/models.md"),
                    Map.entry("music", "guides/music-and-song.md"),
                    Map.entry("preview", "window.md#write-and-watch"),
                    Map.entry("queue", "queue.md"),
                    Map.entry("record", "window.md#recording-a-line"),
                    Map.entry("script", "reference/script-syntax.md"),
                    Map.entry("settings", "window.md#settings"),
                    Map.entry("sounds", "sounds.md"),
                    Map.entry("status", "guides/hardware.md#when-a-warning-comes"),
                    Map.entry("takes", "guides/casting.md#another-take-of-a-line"),
                    Map.entry("timeline", "guides/timeline.md"),
                    Map.entry("translate", "models/translation.md"),
                    Map.entry("voices", "guides/casting.md#other-voices"),
                    Map.entry("welcome", "tutorial.md"),
                    Map.entry("wizard", "guides/cloning-and-consent.md"),
                    Map.entry("writeback", "timeline.md#back-into-the-script"));

    private Topics() {}

    /// Where the help begins for what has the focus: the page of the part it is in.
    public static Optional<HelpPlace> around(@Nullable Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            Optional<HelpPlace> topic = of(at.getClass());
            if (topic.isPresent()) {
                return showsOthers(at) ? within(at).or(() -> topic) : topic;
            }
        }
        return Optional.empty();
    }

    private static boolean showsOthers(Node view) {
        return "".equals(VIEWS.get(view.getClass().getSimpleName()));
    }

    /// Where the help begins for a sheet that has not the focus: the page of the first part in it.
    public static Optional<HelpPlace> within(Node whole) {
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.add(whole);
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            Optional<HelpPlace> topic = of(node.getClass());
            if (topic.isPresent() && !showsOthers(node)) {
                return topic;
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .forEach(waiting::add);
            }
        }
        return Optional.empty();
    }

    /// The page of a view's class.
    static Optional<HelpPlace> of(Class<?> view) {
        String name = view.getName();
        if (!name.startsWith(APP)) {
            return Optional.empty();
        }
        String part = name.substring(APP.length()).replaceFirst("\\..*", "");
        String ofPart = PARTS.getOrDefault(part, "");
        String ofView = VIEWS.getOrDefault(view.getSimpleName(), ofPart);
        String topic = ofView.isEmpty() ? ofPart : ofView;
        return topic.isEmpty() ? Optional.empty() : Optional.of(HelpPlace.of(topic));
    }

    /// All pages that are begun at.
    static Map<String, String> all() {
        Map<String, String> all = new java.util.TreeMap<>(PARTS);
        all.putAll(VIEWS);
        all.values().removeIf(String::isEmpty);
        return all;
    }
}
