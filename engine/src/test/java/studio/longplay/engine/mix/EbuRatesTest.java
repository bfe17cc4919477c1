package studio.longplay.engine.mix;

import org.junit.jupiter.api.Tag;

import java.util.List;

/// The same table at the other two rates.
@Tag("long")
class EbuRatesTest extends EbuTableTest {
    static List<Integer> rates() {
        return List.of(44_100, 96_000);
    }
}
