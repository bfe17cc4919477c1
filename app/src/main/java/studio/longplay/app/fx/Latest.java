package studio.longplay.app.fx;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Hands news to another thread, skipping what is outdated before it gets there.
///
/// However fast news come, at most one is waiting: the window's thread is never flooded.
public final class Latest<T> implements Consumer<T> {
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Executor executor;
    private final Consumer<? super T> receiver;

    /// @param executor runs `receiver`, for example [FxThread]
    public Latest(Executor executor, Consumer<? super T> receiver) {
        this.executor = executor;
        this.receiver = receiver;
    }

    @Override
    public void accept(T news) {
        if (waiting.getAndSet(news) == null) {
            executor.execute(this::deliver);
        }
    }

    private void deliver() {
        T news = waiting.getAndSet(null);
        if (news != null) {
            receiver.accept(news);
        }
    }
}
