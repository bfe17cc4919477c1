package studio.longplay.app.script;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.controls.Look;
import studio.longplay.app.fx.FxThread;
import studio.longplay.assets.Assets;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Types into the middle of a long script and scrolls through it, and says how long the window's
/// thread was busy: `TypingBench SCRIPT`; with a second argument while the whole script is spoken
/// as well. The line that is typed into is spoken in either case, as the preview never rests from
/// that.
///
/// A keystroke is measured from its event to the end of the layout it causes, wall and CPU time of
/// the thread. Every pulse between keystrokes, in which highlighting is applied, is measured too.
final class TypingBench {
    private static final int KEYS = 200;
    private static final String TYPED = "the gods begin to mock me, that even now refused ";

    private final Stage stage;
    private final boolean resting;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private TypingBench(Stage stage, boolean resting) {
        this.stage = stage;
        this.resting = resting;
    }

    public static void main(String[] args) throws Exception {
        boolean resting = args.length < 2;
        new TypingBench(FxToolkit.registerPrimaryStage(), resting).run(Path.of(args[0]));
        System.exit(0);
    }

    private void run(Path script) throws Exception {
        String text = Files.readString(script);
        String file = String.valueOf(script.getFileName());
        Path home = Files.createTempDirectory("typing");
        try (OpenScript open = new OpenScript(home, file, text, FxThread.INSTANCE)) {
            open.session.preview().pause(resting);
            States states = new States();
            Pulses pulses = new Pulses();
            ScriptView view = onFx(() -> opened(open, pulses));
            open.publish(states.of(open.session.project()));
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(view.editor()::isDressed));
            Thread.sleep(1500);
            pulses.report("load");
            ScriptArea area = view.editor().area();
            type(area, pulses, 100);
            pulses.clear();
            report("keystrokes", type(area, pulses, KEYS));
            pulses.report("pulses while typing");
            scroll(area, pulses);
            pulses.clear();
            scroll(area, pulses);
            pulses.report("pulses while scrolling");
        }
    }

    private ScriptView opened(OpenScript open, Pulses pulses) {
        Look.loadFonts();
        ScriptViewModel model = ScriptViewModel.of(open.session, Optional.empty());
        Actions actions = new Actions(Assets.words("actions", Locale.ROOT), Keys.ours());
        ScriptActions.register(actions, model);
        ScriptView view = new ScriptView(model, actions);
        stage.setScene(new Scene(view, 470, 780));
        Look.dress(stage.getScene(), Assets.Theme.DARK);
        stage.show();
        pulses.attach(stage.getScene());
        return view;
    }

    private List<long[]> type(ScriptArea area, Pulses pulses, int keys) throws Exception {
        onFx(() -> {
            area.requestFocus();
            int middle = area.getParagraphs().size() / 2;
            while (area.getParagraphLength(middle) < 20) {
                middle++;
            }
            area.moveTo(middle, 10);
            area.requestFollowCaret();
            return true;
        });
        Thread.sleep(600);
        List<long[]> times = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            String key = TYPED.substring(i % TYPED.length(), i % TYPED.length() + 1);
            boolean enter = i % 50 == 49;
            times.add(onFx(() -> keystroke(area, enter ? "\n" : key)));
            Thread.sleep(i % 20 == 19 ? 900 : 90);
        }
        return times;
    }

    private long[] keystroke(ScriptArea area, String key) {
        long wall = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        boolean enter = key.equals("\n");
        KeyCode code = enter ? KeyCode.ENTER : KeyCode.UNDEFINED;
        area.fireEvent(key(KeyEvent.KEY_PRESSED, "", code));
        if (!enter) {
            area.fireEvent(key(KeyEvent.KEY_TYPED, key, KeyCode.UNDEFINED));
        }
        area.getScene().getRoot().applyCss();
        area.getScene().getRoot().layout();
        return new long[] {System.nanoTime() - wall, threads.getCurrentThreadCpuTime() - cpu};
    }

    private static KeyEvent key(
            javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
        return new KeyEvent(type, character, character, code, false, false, false, false);
    }

    private static void scroll(ScriptArea area, Pulses pulses) throws Exception {
        onFx(() -> {
            area.showParagraphAtTop(0);
            return true;
        });
        for (int i = 0; i < 150; i++) {
            onFx(() -> {
                area.scrollYBy(120);
                return true;
            });
            Thread.sleep(20);
        }
        for (int i = 0; i < 20; i++) {
            int part = i;
            onFx(() -> {
                area.showParagraphAtTop(area.getParagraphs().size() / 20 * part);
                return true;
            });
            Thread.sleep(60);
        }
    }

    private static void report(String what, List<long[]> times) {
        for (int kind = 0; kind < 2; kind++) {
            int which = kind;
            long[] sorted = times.stream().mapToLong(time -> time[which]).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: n %d, p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
                    what,
                    kind == 0 ? "wall" : "cpu",
                    sorted.length,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(int) (sorted.length * 0.95)] / 1e6,
                    sorted[sorted.length - 1] / 1e6);
        }
    }

    private static <T> T onFx(Callable<T> task) throws Exception {
        return WaitForAsyncUtils.asyncFx(task).get(60, TimeUnit.SECONDS);
    }

    /// Measures pulses of a scene: from the first timer to the end of layout.
    private final class Pulses {
        private final List<long[]> times = new ArrayList<>();
        private long wall;
        private long cpu;

        void attach(Scene scene) {
            new javafx.animation.AnimationTimer() {
                @Override
                public void handle(long now) {
                    wall = System.nanoTime();
                    cpu = threads.getCurrentThreadCpuTime();
                }
            }.start();
            scene.addPostLayoutPulseListener(() -> {
                if (wall != 0) {
                    times.add(
                            new long[] {
                                System.nanoTime() - wall, threads.getCurrentThreadCpuTime() - cpu
                            });
                }
            });
        }

        void clear() throws Exception {
            onFx(() -> {
                times.clear();
                return true;
            });
        }

        void report(String what) throws Exception {
            List<long[]> all = onFx(() -> List.copyOf(times));
            if (!all.isEmpty()) {
                TypingBench.report(what, all);
            }
        }
    }
}
