package org.liveaudioroom.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicApiTextTest {
    @Test
    void saysOfARecordWhatItsUsersCanRelyOn() {
        assertThat(PublicApi.of(Shape.Circle.class))
                .isEqualTo(
                        """
                        record PublicApiTextTest.Shape.Circle(int radius, Optional<String> title) \
                        implements PublicApiTextTest.Shape
                            static final int LARGE
                            new(int)
                            int area()
                            static PublicApiTextTest.Shape.Circle unit()

                        """);
    }

    @Test
    void saysWhichTypesAreAllowedBelow() {
        assertThat(PublicApi.of(Shape.class))
                .startsWith(
                        """
                        sealed interface PublicApiTextTest.Shape \
                        permits PublicApiTextTest.Shape.Circle, PublicApiTextTest.Shape.Square
                            default String name()
                            int area()
                        """);
    }

    @Test
    void keepsTheOrderOfConstants() {
        assertThat(PublicApi.of(Size.class))
                .isEqualTo(
                        """
                        enum PublicApiTextTest.Size
                            SMALL
                            LARGE

                        """);
    }

    @Test
    void writesGenericsBoundsAndNulls() {
        assertThat(PublicApi.of(Box.class))
                .isEqualTo(
                        """
                        abstract class PublicApiTextTest.Box<T extends Comparable<T>>
                            protected new()
                            <R> Map<String, List<R>> all(Consumer<? super T>) throws InterruptedException
                            @Nullable String label()
                            abstract T[] items()

                        """);
    }

    public sealed interface Shape {
        int area();

        default String name() {
            return "shape";
        }

        record Circle(int radius, Optional<String> title) implements Shape {
            public static final int LARGE = 10;

            public Circle(int radius) {
                this(radius, Optional.empty());
            }

            public static Circle unit() {
                return new Circle(1);
            }

            @Override
            public int area() {
                return 3 * radius * radius;
            }
        }

        record Square(int side) implements Shape {
            @Override
            public int area() {
                return side * side;
            }
        }
    }

    public enum Size {
        SMALL,
        LARGE
    }

    public abstract static class Box<T extends Comparable<T>> {
        protected Box() {}

        public abstract T[] items();

        public <R> Map<String, List<R>> all(Consumer<? super T> each) throws InterruptedException {
            throw new InterruptedException(each.toString());
        }

        public @Nullable String label() {
            return null;
        }

        void hidden() {}
    }
}
