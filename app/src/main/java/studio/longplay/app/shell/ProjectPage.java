package studio.longplay.app.shell;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import studio.longplay.app.controls.PanelHead;
import studio.longplay.app.controls.SplitLayout;
import studio.longplay.app.controls.SplitLayout.PanelState;
import studio.longplay.app.words.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The open project's panels, in the proportions of the workspace chosen.
///
/// ```
/// | script, scenes, cast | picture        | inspector |
/// |                      | transport      | levels    |
/// |-----------------------------------------------------|
/// | timeline                                            |
/// ```
final class ProjectPage extends BorderPane {
    static final String LEFT = "left";
    static final String RIGHT = "right";
    static final String TIMELINE = "timeline";
    static final List<String> LEFT_TABS = List.of("script", "scenes", "cast", "media", "sounds");

    private static final String SURFACE = "#timeline-surface";
    private static final double LEFT_LEAST = 240;
    private static final double RIGHT_LEAST = 220;
    private static final double CENTRE_LEAST = 260;
    private static final double TIMELINE_LEAST = 120;
    private static final double DELIVER_LEAST = 1150;

    private final ProjectParts parts;
    private final StackPane centre = new StackPane();
    private final StackPane right = new StackPane();
    private final SplitLayout across;
    private final SplitLayout upright;
    private final PanelHead leftHead;
    private final Map<String, List<PanelState>> remembered = new HashMap<>();
    private Workspace workspace = Workspace.EDIT;
    private boolean madeRoom;

    /// @param remembered sizes by workspace, as [#panels()] gave them
    ProjectPage(
            ProjectParts parts, Node top, Words words, Map<String, List<PanelState>> remembered) {
        this.parts = parts;
        this.remembered.putAll(remembered);
        getStyleClass().add("shell-root");
        centre.getStyleClass().add("shell-centre");
        right.getStyleClass().add("shell-panel");
        right.setAlignment(Pos.TOP_LEFT);
        leftHead =
                PanelHead.tabbed(
                        List.of(
                                new PanelHead.Tab("script", words.get("tab.script")),
                                new PanelHead.Tab("scenes", words.get("tab.scenes", 0)),
                                new PanelHead.Tab("cast", words.get("tab.cast", 0)),
                                new PanelHead.Tab("media", words.get("tab.media", 0)),
                                new PanelHead.Tab("sounds", words.get("tab.sounds"))));
        leftHead.trailing(parts.faults());
        across =
                new SplitLayout(Orientation.HORIZONTAL)
                        .addFixed(LEFT, left(), LEFT_LEAST, 470)
                        .addGrowing("centre", centre, CENTRE_LEAST)
                        .addFixed(RIGHT, right, RIGHT_LEAST, 330);
        upright =
                new SplitLayout(Orientation.VERTICAL)
                        .addGrowing("upper", across, 240)
                        .addFixed(TIMELINE, parts.timeline(), TIMELINE_LEAST, 350);
        setTop(top);
        setCenter(upright);
        setBottom(parts.status());
        show(workspace);
        widthProperty().addListener(_ -> makeRoom());
    }

    private Node left() {
        StackPane pages =
                new StackPane(
                        parts.script(),
                        parts.scenes(),
                        parts.cast(),
                        parts.media(),
                        parts.sounds());
        // A page that is higher than a low window loses its foot, and never the tabs above it.
        pages.setMinHeight(0);
        pages.setAlignment(Pos.TOP_LEFT);
        leftHead.selectedProperty().addListener((_, _, tab) -> showLeft(tab));
        showLeft("script");
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox left = new VBox(leftHead, pages);
        left.getStyleClass().add("shell-panel");
        return left;
    }

    private void showLeft(String tab) {
        only(parts.script(), tab.equals("script"));
        only(parts.scenes(), tab.equals("scenes"));
        only(parts.cast(), tab.equals("cast"));
        only(parts.media(), tab.equals("media"));
        only(parts.sounds(), tab.equals("sounds"));
    }

    private static void only(Node page, boolean shown) {
        page.setVisible(shown);
        page.setManaged(shown);
    }

    /// The tabs over the left panel.
    PanelHead leftHead() {
        return leftHead;
    }

    /// Has something done after a panel changed its size.
    void whenChanged(Runnable listener) {
        across.whenChanged(listener);
        upright.whenChanged(listener);
    }

    Workspace workspace() {
        return workspace;
    }

    /// Puts the panels in a workspace's proportions: those it had last, or else its usual ones.
    void show(Workspace next) {
        keepSizes();
        workspace = next;
        centre.getChildren().setAll(next == Workspace.DELIVER ? parts.deliver() : parts.preview());
        right.getChildren().setAll(next == Workspace.MIX ? parts.console() : parts.inspector());
        List<PanelState> sides = remembered.get(next.id() + ".across");
        List<PanelState> heights = remembered.get(next.id() + ".upright");
        if (sides == null || heights == null) {
            showUsual(next);
        } else {
            across.restore(sides);
            upright.restore(heights);
        }
        madeRoom = false;
        makeRoom();
    }

    /// A narrow window has no room for presets, their settings and the inspector beside each other.
    private void makeRoom() {
        boolean narrow =
                workspace == Workspace.DELIVER && getWidth() > 0 && getWidth() < DELIVER_LEAST;
        if (narrow && !across.isCollapsed(RIGHT)) {
            madeRoom = true;
            across.setCollapsed(RIGHT, true);
        } else if (!narrow && madeRoom) {
            madeRoom = false;
            across.setCollapsed(RIGHT, false);
        }
    }

    private void showUsual(Workspace next) {
        switch (next) {
            case WRITE -> sizes(760, 300, 180);
            case EDIT -> sizes(470, 330, 350);
            case MIX -> sizes(360, 720, 300);
            case DELIVER -> sizes(360, 330, 200);
        }
    }

    private void sizes(double left, double rightSide, double timeline) {
        across.restore(
                List.of(
                        new PanelState(LEFT, left, false),
                        new PanelState(RIGHT, rightSide, false)));
        upright.restore(List.of(new PanelState(TIMELINE, timeline, false)));
    }

    private void keepSizes() {
        remembered.put(
                workspace.id() + ".across",
                across.state().stream()
                        .map(panel ->
                                madeRoom && panel.name().equals(RIGHT)
                                        ? new PanelState(RIGHT, panel.pixels(), false)
                                        : panel)
                        .toList());
        remembered.put(workspace.id() + ".upright", upright.state());
    }

    /// What to remember of the sizes, by workspace.
    Map<String, List<PanelState>> panels() {
        keepSizes();
        return Map.copyOf(remembered);
    }

    /// Brings a tab of the left panel to the front and gives it the keyboard.
    void showAndFocus(String tab) {
        open(LEFT);
        leftHead.select(tab);
        switch (tab) {
            case "scenes" -> parts.scenes().requestFocus();
            case "cast" -> parts.cast().requestFocus();
            case "media" -> focusIn(parts.media());
            case "sounds" -> focusIn(parts.sounds());
            default -> parts.script().requestFocus();
        }
    }

    /// Opens a panel if it is closed and gives it the keyboard.
    void openAndFocus(String panel) {
        open(panel);
        Node shown = panel.equals(TIMELINE) ? parts.timeline().lookup(SURFACE) : right;
        focusIn(shown == null ? parts.timeline() : shown);
    }

    /// The keyboard goes to a node, or to the first in it that takes it.
    ///
    /// @return whether one does
    private static boolean focusIn(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(ProjectPage::focusIn);
    }

    /// Opens a panel if it is closed.
    void open(String panel) {
        (panel.equals(TIMELINE) ? upright : across).setCollapsed(panel, false);
    }

    /// Closes a panel, or opens it again.
    void toggle(String panel) {
        SplitLayout split = panel.equals(TIMELINE) ? upright : across;
        split.setCollapsed(panel, !split.isCollapsed(panel));
    }
}
