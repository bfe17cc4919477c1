package studio.longplay.app.export;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.preset.Preflight;

import java.util.Objects;

/// Reckons what an export would take, the newest wish only.
final class Reckoner {
    private final Deliveries engine;
    private final Work quiet;
    private final ReadOnlyObjectWrapper<Outlook> outlook =
            new ReadOnlyObjectWrapper<>(this, "outlook", new Outlook.Reckoning());
    private @Nullable Running reckoning;
    private int reckonings;

    Reckoner(Deliveries engine, Work quiet) {
        this.engine = engine;
        this.quiet = quiet;
    }

    ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    void bar(StudioFault fault) {
        reckonings++;
        outlook.set(new Outlook.Barred(fault));
    }

    void begin(ExportRequest asked) {
        cancel();
        outlook.set(new Outlook.Reckoning());
        int number = ++reckonings;
        reckoning =
                quiet.start(
                        Job.of("Forecast", _ -> look(asked)),
                        Work.Outcome.of(
                                clear -> tellIfNewest(number, clear),
                                fault -> tellIfNewest(number, new Outlook.Barred(fault))));
    }

    private Outlook look(ExportRequest asked) throws StudioFault {
        Deliveries.Place place = engine.place(asked.folder());
        Forecast forecast = engine.plan(asked.project(), asked.folder(), asked.settings());
        Preflight found = Objects.requireNonNull(forecast.preflight());
        return new Outlook.Clear(
                forecast,
                found.room(),
                place,
                engine.objections(asked.project(), asked.settings(), forecast));
    }

    private void tellIfNewest(int number, Outlook news) {
        if (number == reckonings) {
            outlook.set(news);
        }
    }

    void cancel() {
        if (reckoning != null) {
            reckoning.cancel();
        }
    }
}
