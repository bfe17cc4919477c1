package studio.longplay.engine.render.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// What films have of one disk: what is free while none runs that writes on it; as long as some do,
/// they and those that ended since are counted as forecast, since nobody can tell what of the rest
/// they will yet write. One thread at a time.
final class DiskRoom {
    private final Supplier<OptionalLong> freeMegabytes;
    private final Map<Long, Long> seen = new HashMap<>();
    private OptionalLong room = OptionalLong.empty();

    /// @param freeMegabytes now; empty where that cannot be told
    DiskRoom(Supplier<OptionalLong> freeMegabytes) {
        this.freeMegabytes = freeMegabytes;
    }

    /// What there is for all that run and the next.
    ///
    /// @param running what each needs of it, by id
    OptionalLong now(Map<Long, Long> running) {
        if (running.isEmpty() || room.isEmpty()) {
            room = freeMegabytes.get();
        } else {
            seen.forEach((id, needed) -> {
                if (!running.containsKey(id) && room.isPresent()) {
                    room = OptionalLong.of(Math.max(0, room.getAsLong() - needed));
                }
            });
        }
        seen.clear();
        seen.putAll(running);
        return room;
    }
}
