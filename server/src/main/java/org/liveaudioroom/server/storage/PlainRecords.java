package org.liveaudioroom.server.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Teaches Jackson to read and write records that know nothing of Jackson: a sealed interface is
/// told apart by the simple name of the record in `type`, and a record around one `value` is
/// written as that value.
public final class PlainRecords extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass type, JavaType baseType) {
        if (!type.getRawType().isSealed()) {
            return super.findTypeResolver(config, type, baseType);
        }
        return _constructStdTypeResolverBuilder(
                config,
                JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, null),
                baseType);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated type) {
        Class<?>[] permitted = type.getRawType().getPermittedSubclasses();
        if (permitted == null) {
            return super.findSubtypes(type);
        }
        return Stream.of(permitted).map(c -> new NamedType(c, c.getSimpleName())).toList();
    }

    @Override
    public @Nullable Boolean hasAsValue(Annotated member) {
        if (member instanceof AnnotatedMethod method
                && method.getName().equals("value")
                && method.getParameterCount() == 0
                && isAroundOneValue(method.getDeclaringClass())) {
            return true;
        }
        return super.hasAsValue(member);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
            MapperConfig<?> config, Annotated member) {
        if (member instanceof AnnotatedConstructor constructor
                && constructor.getParameterCount() == 1
                && isAroundOneValue(constructor.getDeclaringClass())) {
            return JsonCreator.Mode.DELEGATING;
        }
        return super.findCreatorAnnotation(config, member);
    }

    private static boolean isAroundOneValue(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getName().equals("value");
    }
}
