package studio.longplay.app.wizard;

import org.junit.jupiter.api.Test;

class WizardModelTest {
    @Test
    void nothing() {}
}
