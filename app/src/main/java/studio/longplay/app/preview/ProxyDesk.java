package studio.longplay.app.preview;

import javafx.beans.value.ChangeListener;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.render.preview.PreviewWork;
import studio.longplay.engine.render.preview.ProxyFinder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Has small stand-ins made of the heavy films of the project, one after the other, while nothing
/// else is made.
///
/// Work that is young yields at once when a line is to be spoken; work that would lose much goes on
/// beside it, and yields to an export only. What the user stops is not begun again.
public final class ProxyDesk implements ProxyFinder, AutoCloseable {
    /// The height of a stand-in; a finer picture is painted from the film itself.
    static final int LINES = 720;

    private static final long YOUNG_NANOS = 30_000_000_000L;

    private final Words words = Words.of("preview");
    private final Session session;
    private final ProxyMaker maker;
    private final Work work;
    private final Surroundings around;
    private final Crew background = new Crew("preview-proxies", 2);
    private final Map<String, Path> made = new ConcurrentHashMap<>();
    private final Map<String, BinItem> looked = new HashMap<>();
    private final Map<String, BinItem> wanted = new LinkedHashMap<>();
    private final ChangeListener<Optional<PreviewState>> published =
            (_, _, now) -> now.ifPresent(this::follow);
    private @Nullable Making making;
    private boolean quiet;
    private long disturbances;
    private boolean waiting;
    private boolean closed;

    /// What it needs of whoever opens it.
    ///
    /// @param ui runs things on the window's thread
    /// @param quietMillis how long nothing else is made before it begins
    /// @param failed hears what could not be made
    public record Surroundings(Executor ui, long quietMillis, Consumer<StudioFault> failed) {}

    private static final class Making {
        private final BinItem film;
        private final Running running;
        private final long begunNanos = System.nanoTime();
        private boolean yielding;

        Making(BinItem film, Running running) {
            this.film = film;
            this.running = running;
        }
    }

    /// @param work where it is seen and can be stopped
    public ProxyDesk(Session session, ProxyMaker maker, Work work, Surroundings around) {
        this.session = session;
        this.maker = maker;
        this.work = work;
        this.around = around;
        session.previewProperty().addListener(published);
        session.previewProperty().get().ifPresent(this::follow);
    }

    @Override
    public Optional<Path> find(String digest, int lines) {
        return lines > LINES
                ? Optional.empty()
                : Optional.ofNullable(made.get(digest)).filter(Files::isRegularFile);
    }

    private void follow(PreviewState state) {
        Map<String, BinItem> bin = state.project().arrangement().bin();
        looked.keySet().retainAll(bin.keySet());
        wanted.keySet().retainAll(bin.keySet());
        List<BinItem> news =
                bin.values().stream()
                        .filter(item -> item.kind() == BinItem.Kind.VIDEO)
                        .filter(item -> !item.equals(looked.put(item.digest(), item)))
                        .toList();
        if (!news.isEmpty()) {
            background.run(() -> news.forEach(this::look));
        }
        Making now = making;
        if (now != null && !bin.containsKey(now.film.digest())) {
            now.running.cancel();
        }
        PreviewWork other = state.work();
        quiet = !other.busy() && !other.paused();
        if (!quiet) {
            disturbances++;
            giveWay(other.paused());
        }
        consider();
    }

    private void look(BinItem item) {
        try {
            ProxyMaker.Answer answer = maker.look(item, LINES);
            around.ui.execute(() -> looked(item, answer));
        } catch (StudioFault fault) {
            around.ui.execute(() -> around.failed.accept(fault));
        }
    }

    private void looked(BinItem item, ProxyMaker.Answer answer) {
        if (!item.equals(looked.get(item.digest()))) {
            return;
        }
        switch (answer) {
            case ProxyMaker.Answer.Needless _ -> {}
            case ProxyMaker.Answer.Made(Path file) -> made.put(item.digest(), file);
            case ProxyMaker.Answer.Wanted _ -> wanted.put(item.digest(), item);
        }
        consider();
    }

    private void giveWay(boolean always) {
        Making now = making;
        if (now != null && (always || System.nanoTime() - now.begunNanos < YOUNG_NANOS)) {
            now.yielding = true;
            now.running.cancel();
        }
    }

    /// Begins when it has been quiet for a while.
    private void consider() {
        if (closed || waiting || making != null || !quiet || wanted.isEmpty()) {
            return;
        }
        waiting = true;
        long before = disturbances;
        background.run(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(around.quietMillis);
                around.ui.execute(() -> waited(before));
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void waited(long before) {
        waiting = false;
        if (quiet && before == disturbances && !closed && !wanted.isEmpty()) {
            begin(next());
        } else {
            consider();
        }
    }

    /// One that is on the timeline, if there is one.
    private BinItem next() {
        for (UserClip clip : session.project().arrangement().userClips().values()) {
            if (clip.source() instanceof ClipSource.OfMedia(String digest)
                    && wanted.containsKey(digest)) {
                return wanted.get(digest);
            }
        }
        return wanted.values().iterator().next();
    }

    private void begin(BinItem film) {
        Running running =
                work.start(
                        Job.of(
                                words.get("proxy.making", film.name()),
                                context -> maker.make(film, LINES, context)),
                        new Work.Outcome<Path>(
                                file -> made(film, file),
                                fault -> failed(film, fault),
                                () -> stopped(film)));
        making = new Making(film, running);
    }

    private void made(BinItem film, Path file) {
        made.put(film.digest(), file);
        ended(film);
    }

    private void failed(BinItem film, StudioFault fault) {
        around.failed.accept(fault);
        ended(film);
    }

    private void stopped(BinItem film) {
        Making now = making;
        if (now != null && now.yielding) {
            making = null;
            consider();
        } else {
            ended(film);
        }
    }

    private void ended(BinItem film) {
        wanted.remove(film.digest());
        making = null;
        consider();
    }

    @Override
    public void close() {
        closed = true;
        session.previewProperty().removeListener(published);
        Making now = making;
        if (now != null) {
            now.running.cancel();
        }
        background.close();
    }
}
