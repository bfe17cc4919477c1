/// Models the user brings that make or mend pictures: they enlarge stills, draw what lies between
/// two frames, and paint what a text says. It may use what its room may: time, fault, script,
/// timeline, project, jobs, media, inference and store. Begin reading at [Enlarger].
@NullMarked
package studio.longplay.engine.picture.neural;

import org.jspecify.annotations.NullMarked;
