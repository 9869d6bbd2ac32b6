/** The version that the settings show: that of `package.json`, which the panel does not reach; a test ties them. */
export const VERSION = '0.1.0';
