package studio.longplay.app.machine;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Work;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.MachineReadings;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.machine.MachineWarnings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How the machine fares: graphs, warnings and facts, from readings and from what was kept. What
/// the machine does not tell is not there, never zero.
public final class MachineViewModel {
    /// The longest time between two looks into what was kept.
    private static final int READINGS_PER_LOOK = 20;

    private final MachineHistory history;
    private final Work work;
    private final Words words = Words.of("machine");
    private final MachineFigures figures = new MachineFigures(words);
    private final MachineWarnings watching = new MachineWarnings();
    private final Map<GraphKind, Deque<Dot>> live = new EnumMap<>(GraphKind.class);
    private final Map<GraphKind, List<Dot>> kept = new EnumMap<>(GraphKind.class);
    private final ObjectProperty<Span> span =
            new SimpleObjectProperty<>(this, "span", Span.MINUTES);
    private final ReadOnlyObjectWrapper<List<Graph>> graphs =
            new ReadOnlyObjectWrapper<>(this, "graphs", List.of());
    private final ReadOnlyObjectWrapper<List<Warning>> warnings =
            new ReadOnlyObjectWrapper<>(this, "warnings", List.of());
    private final ReadOnlyObjectWrapper<List<FactRow>> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", List.of());
    private @Nullable MachineReadings latest;
    private int readingsToNextLook;

    /// @param history what was measured before
    /// @param work looks into it
    public MachineViewModel(MachineHistory history, Work work) {
        this.history = history;
        this.work = work;
        span.addListener(_ -> {
            kept.clear();
            readingsToNextLook = 0;
            look();
            draw();
        });
    }

    /// How the machine is now; on the window's thread.
    public void seen(MachineReadings readings) {
        latest = readings;
        long second = readings.at().getEpochSecond();
        for (GraphKind kind : GraphKind.values()) {
            OptionalDouble value = kind.of(readings);
            if (value.isPresent()) {
                Deque<Dot> dots = live.computeIfAbsent(kind, _ -> new ArrayDeque<>());
                dots.addLast(new Dot(second, value.getAsDouble()));
                while (dots.getFirst().epochSecond() < second - Span.MINUTES.seconds()) {
                    dots.removeFirst();
                }
            }
        }
        warnings.set(watching.after(readings));
        facts.set(figures.facts(readings));
        look();
        draw();
    }

    /// Has what was kept read, where it is to be shown and was not read lately.
    private void look() {
        MachineReadings now = latest;
        if (now == null || readingsToNextLook-- > 0) {
            return;
        }
        readingsToNextLook = READINGS_PER_LOOK;
        Span wanted = span.get();
        long to = now.at().getEpochSecond();
        work.start(
                Job.of(words.get("reading"), _ -> read(to - wanted.seconds(), to)),
                Outcome.of(
                        read -> {
                            if (wanted == span.get()) {
                                kept.clear();
                                kept.putAll(read);
                                draw();
                            }
                        },
                        _ -> {}));
    }

    private Map<GraphKind, List<Dot>> read(long fromSecond, long toSecond) throws StudioFault {
        Map<GraphKind, List<Dot>> read = new EnumMap<>(GraphKind.class);
        for (GraphKind kind : GraphKind.values()) {
            read.put(kind, history.series(kind, fromSecond, toSecond));
        }
        return read;
    }

    private void draw() {
        MachineReadings now = latest;
        if (now == null) {
            return;
        }
        long to = now.at().getEpochSecond();
        List<Graph> drawn = new ArrayList<>();
        for (GraphKind kind : GraphKind.values()) {
            List<Dot> dots = dots(kind, to - span.get().seconds());
            if (!dots.isEmpty()) {
                double most = dots.stream().mapToDouble(Dot::value).max().orElse(0);
                double top = kind.top(now, most);
                OptionalDouble value = kind.of(now);
                drawn.add(
                        new Graph(
                                kind,
                                dots,
                                to - span.get().seconds(),
                                to,
                                top,
                                value.isPresent()
                                        ? figures.figure(kind, value.getAsDouble())
                                        : words.get("silent"),
                                figures.figure(kind, top),
                                isWarnedOf(kind)));
            }
        }
        graphs.set(drawn);
    }

    private boolean isWarnedOf(GraphKind kind) {
        return warnings.get().stream().anyMatch(warning -> warning.code().equals(kind.warning()));
    }

    /// What was kept, and after it what was seen since.
    private List<Dot> dots(GraphKind kind, long fromSecond) {
        List<Dot> dots = new ArrayList<>();
        Deque<Dot> seen = live.getOrDefault(kind, new ArrayDeque<>());
        long liveFrom = seen.isEmpty() ? Long.MAX_VALUE : seen.getFirst().epochSecond();
        for (Dot dot : kept.getOrDefault(kind, List.of())) {
            if (dot.epochSecond() >= fromSecond && dot.epochSecond() < liveFrom) {
                dots.add(dot);
            }
        }
        for (Dot dot : seen) {
            if (dot.epochSecond() >= fromSecond) {
                dots.add(dot);
            }
        }
        return dots;
    }

    /// How far back the graphs go.
    public ObjectProperty<Span> spanProperty() {
        return span;
    }

    /// One for each figure the machine tells.
    public ReadOnlyObjectProperty<List<Graph>> graphsProperty() {
        return graphs.getReadOnlyProperty();
    }

    /// What is wrong with the machine now.
    public ReadOnlyObjectProperty<List<Warning>> warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    /// What else is known.
    public ReadOnlyObjectProperty<List<FactRow>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// The machine in one sentence, for screen readers and the clipboard.
    String sentence(Graph graph) {
        return words.get("graph." + graph.kind().id()) + ": " + graph.now();
    }
}
