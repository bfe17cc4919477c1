package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;

/// Hears of every line that is spoken, from the threads that speak. It must return at once: the
/// next line waits for it.
public interface TakeLog {
    /// Hears nothing.
    TakeLog NONE =
            new TakeLog() {
                @Override
                public void made(Speaking.Order order, SpokenLine spoken) {}

                @Override
                public void failed(Speaking.Order order, StudioFault fault) {}
            };

    /// A line was spoken that was not in the store before.
    void made(Speaking.Order order, SpokenLine spoken);

    /// A voice could not speak a line.
    void failed(Speaking.Order order, StudioFault fault);
}
