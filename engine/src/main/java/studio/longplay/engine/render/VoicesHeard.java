package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.voice.Voice;

import java.util.LinkedHashSet;
import java.util.Set;

/// The voices that are heard in what is delivered: of the cast, of lines that name another, and of
/// takes that were chosen.
public final class VoicesHeard {
    private VoicesHeard() {}

    /// In the order in which they are first heard; a line that somebody recorded has none.
    ///
    /// @param speaking with the voices there are
    /// @throws StudioFault.Input if the cast names a speaker or voice there is not
    public static Set<Voice> of(ExportOrder order, Speaking speaking) throws StudioFault.Input {
        CastList cast = CastList.of(order, speaking.registry());
        Set<Voice> heard = new LinkedHashSet<>();
        for (Scene scene : order.script().scenes()) {
            for (Speaking.Order line : speaking.orders(scene, cast.voiced())) {
                if (line.recorded().isEmpty()) {
                    heard.add(line.voice());
                }
            }
        }
        return heard;
    }
}
