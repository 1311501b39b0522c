package vn.hoithi.web;

import ognl.ObjectPropertyAccessor;
import ognl.OgnlContext;
import ognl.OgnlException;
import ognl.OgnlRuntime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.HashMap;
import java.util.Map;

/**
 * How templates read page records. The expression language searches all methods of a class anew at each reading of a record's
 * component; this looks once a class and was a third of a page's cost.
 */
final class RecordAccess extends ObjectPropertyAccessor {

    private static final ClassValue<Map<String, MethodHandle>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return handles(type);
        }
    };

    static void install() {
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordAccess());
    }

    @Override
    public Object getPossibleProperty(OgnlContext context, Object target, String name) throws OgnlException {
        var handle = COMPONENTS.get(target.getClass()).get(name);
        if (handle == null) {
            return super.getPossibleProperty(context, target, name);
        }
        try {
            return handle.invoke(target);
        } catch (Throwable broken) {
            throw new OgnlException(name, broken);
        }
    }

    @Override
    public Object getProperty(OgnlContext context, Object target, Object name) throws OgnlException {
        var handle = name instanceof String text ? COMPONENTS.get(target.getClass()).get(text) : null;
        return handle == null ? super.getProperty(context, target, name) : getPossibleProperty(context, target, (String) name);
    }

    private static Map<String, MethodHandle> handles(Class<?> type) {
        var handles = new HashMap<String, MethodHandle>();
        for (var component : type.getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                handles.put(component.getName(), MethodHandles.lookup().unreflect(accessor).asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class)));
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(hidden);
            }
        }
        return handles;
    }
}
