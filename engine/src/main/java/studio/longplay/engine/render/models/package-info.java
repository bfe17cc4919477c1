/// The models a home can hold: every kind of bundle there is code for, those that are known to
/// exist, and what is installed of them. It may use every room. Begin reading at [ModelKinds].
@NullMarked
package studio.longplay.engine.render.models;

import org.jspecify.annotations.NullMarked;
