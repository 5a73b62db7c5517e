import presetMantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';

/** The two widths at which screens change: below `$phone` one column, from `$wide` on three. The script knows them in ui/widths.ts. */
export default {
  plugins: [presetMantine(), simpleVars({ variables: { phone: '640px', wide: '1100px' } })],
};
