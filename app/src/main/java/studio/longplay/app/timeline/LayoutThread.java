package studio.longplay.app.timeline;

import studio.longplay.engine.jobs.Loop;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/// Does things one after the other off the window's thread.
final class LayoutThread implements Executor, AutoCloseable {
    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Loop loop;

    LayoutThread(String name) {
        loop = Loop.begin(name, () -> tasks.take().run());
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void close() {
        loop.close();
    }
}
